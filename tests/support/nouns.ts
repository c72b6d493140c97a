const of =
  (ending: string, plural: string) =>
  (one: string): [string, string] => [one, one.slice(0, one.length - ending.length) + plural];

const words = (text: string): string[] => text.trim().split(/\s+/);

/** English nouns by how they form their plural, for whoever must inflect any of them. Each pair is one and several. */
export const nouns: readonly (readonly [one: string, several: string])[] = [
  ...words(`account actor admission agenda album alloy amount apartment appointment area artist asset auction author badge
    bag ban banner bar basket bed bee belief bill bin bird blog board boat book bookmark border boy brand brief budget bug
    button buyer cabin calendar camera camp car card carrier cat chair channel chart chat chef chief client cliff clock
    cloud coach-seat code collar color comment commit component consent contact contract corner counter coupon credit cup
    customer dashboard day deal delay demo device-token discount display doctor document dog domain donor door dot driver
    editor effort element email employee engine euro event exam excerpt expert eye factor fan farm fault feature fee file
    filter flag floor flow folder font formula forum fruit gift giraffe girl goal graph group guest guide gulf guy habit
    hall hand hat hint holder hotel hour icon idea insight issue item journal journey key kilo label lake lamp lawyer lead
    ledger letter lesson level line-item link list loan lock log logo loop manager map mark meal meeting memo menu meter
    milestone minute mission model module moment monitor monkey month museum name node note number object option order
    owner parcel parent partner patient payment phone photo piano pilot pixel plan player plot podcast point pool
    portfolio post premium print printer product profile program project promo proof protein quarter quota quote radio
    rank rate ratio reader reason receipt recipe recorder reef refund region reminder render rental repair repo report
    review reward right risk river road robot roof room root route run safe sale sample scenario schema score screen
    script season seat section segment sensor session-token shift shipment shop show sign silo skill slot
    snapshot song sort spot stadium staff-room stamp state step stop store stream street student studio subject supplier
    survey switcher tag talk target tariff tattoo tax-code team teacher template tenant term ticket timer title
    token tool topic tour toy track trail train transfer trend trial trip truck turkey tutor unit upload user-agent valley
    value vehicle vendor version video view visa visit visitor volunteer vote voucher wallet ward way webhook week
    widget window winner worker year yield zone zoo pizza umbrella`).map(of('', 's')),
  // What ends in a silent e, which rules for -ches, -xes, -ves, -ses and -oes would take for a part of the ending.
  ...words(`ache alternative archive avalanche axe balance base blouse briefcase cache case cause cave chance cheese choice
    clause collapse conference course crease creche cruise curve cycle database date decrease defense device
    difference directive disease distance dose drive eclipse edge ellipse enterprise exchange excuse executive exercise
    expense face fence force franchise fuse glimpse glove grave greenhouse headache hive horse hose house image impulse
    incentive increase initiative instance interface invoice judge lease license lighthouse maze message mortgage move
    narrative native nerve niche noise nose objective octave offense office olive page pause phase phrase pickaxe place
    pledge pose practice premise price prince prize promise pulse purchase purpose purse quiche race raise reference
    relative release representative reserve resource response reverse rose sauce sense sentence service showcase size
    sleeve slice source space spouse stage staircase stove suitcase surface surprise synapse terrace toothache treatise
    tribute universe use valve vase verse village voice warehouse wave workspace canoe foe hoe horseshoe oboe shoe tiptoe
    toe bronze breeze trapeze mustache pastiche cliche`).map(of('', 's')),
  ...words(`birdie brownie budgie calorie collie cookie foodie genie goalie groupie hippie hoodie lie magpie movie necktie
    newbie patisserie pie pixie prairie rookie rotisserie selfie smoothie sortie tie zombie eyrie talkie`).map(
    of('', 's'),
  ),
  ...words(`activity agency ally ability allergy army assembly authority baby balcony battery beneficiary
    berry body boundary category century cherry city colloquy commodity community company complexity copy
    country county currency daisy delivery dependency deputy diary dictionary directory discovery dummy duty economy enemy
    entity entry facility factory faculty family fantasy ferry frequency gallery galaxy glossary grocery history hobby
    identity industry injury inquiry inventory itinerary jury lady laundry library liability lobby lottery luxury majority
    memory ministry modality nanny observatory opportunity party penalty pharmacy philosophy policy pony priority property
    proxy puppy query quantity quality recovery registry reply salary security-policy story strategy study subsidy summary
    supply surgery symphony territory theory therapy treaty trophy university utility vacancy variety victory
    warranty`).map(of('y', 'ies')),
  ...words(`address abyss actress annex arch ash bench blitz boss box branch brush buzz church class coach compass
    complex crash cross crush dash dish dispatch dress duchess equinox eyelash fax fitness fix flash fortress fox glass guess
    harness hatch hoax hostess hotfix illness inbox kiss larynx launch leash lunch loss lynx mailbox mass match mattress mesh
    mess mistress mix moss outbox paradox patch peach pitch plex prefix press princess process punch push radish reflex
    relax sandbox sandwich sash search sketch speech stitch stress suffix switch tax toolbox torch touch toothbrush trash
    waitress waltz watch wilderness wish witch business access crutch`).map(of('', 'es')),
  ...words(`alias apparatus atlas bias bonus bus campus canvas census chorus circus citrus cosmos
    crocus exodus gas iris lens minus nexus omnibus pancreas plus prospectus rhinoceros sinus status surplus
    syllabus terminus trellis virus walrus chrysalis octopus metropolis isthmus albatross hiatus corpus`).map(
    of('', 'es'),
  ),
  ...words(`hero potato tomato echo veto torpedo embargo`).map(of('', 'es')),
  ...words(`analysis axis basis crisis diagnosis ellipsis emphasis hypothesis neurosis oasis paralysis parenthesis prognosis
    synopsis synthesis thesis nemesis`).map(of('is', 'es')),
  ...words(`leaf wolf shelf half loaf thief calf elf self bookshelf`).map(of('f', 'ves')),
  ...words(`knife life wife housewife`).map(of('fe', 'ves')),
  ...words(`alumnus cactus fungus nucleus radius stimulus bacillus`).map(of('us', 'i')),
  ...words(`bacterium curriculum datum medium memorandum erratum addendum stratum`).map(of('um', 'a')),
  ...words(`criterion phenomenon`).map(of('on', 'a')),
  ...words(`index vertex appendix matrix codex`).map((one): [string, string] => [
    one,
    one.replace(/[ei]x$/, 'ices'),
  ]),
  ...words(`alumna larva vertebra antenna`).map(of('', 'e')),
  ...words('quiz whiz').map(of('', 'zes')),
  ...([
    ['person', 'people'],
    ['salesperson', 'salespeople'],
    ['child', 'children'],
    ['grandchild', 'grandchildren'],
    ['man', 'men'],
    ['woman', 'women'],
    ['craftsman', 'craftsmen'],
    ['foot', 'feet'],
    ['tooth', 'teeth'],
    ['goose', 'geese'],
    ['mouse', 'mice'],
    ['louse', 'lice'],
    ['ox', 'oxen'],
    ['human', 'humans'],
    ['german', 'germans'],
    ['talisman', 'talismans'],
    ['die', 'dice'],
    ['penny', 'pennies'],
    ['cafe', 'cafes'],
  ] as const),
  ...words(`news series species sheep fish deer aircraft spacecraft equipment information money rice feedback staff software
    hardware metadata furniture luggage homework knowledge weather music advice evidence research traffic progress police
    cattle salmon trout moose bison swine offspring headquarters mathematics economics physics politics analytics logistics
    electronics ethics gymnastics statistics athletics diabetes measles rabies scissors trousers pants jeans binoculars
    pajamas kudos tennis chaos debris chassis means gallows innings goods premises clothes thanks
    sms gps dns cms aws css rss https ios tls os pos mms merchandise`).map(of('', '')),
];
