const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Nouns whose plural is the singular, as people speak of records of them: nobody has "two feedbacks". */
export const unchanging: ReadonlySet<string> = new Set(
  wordsIn(`advice aerobics aircraft amends analytics annals athletics ballistics billiards binoculars bison cattle chaos chassis
    civics clothes crossroads debris deer diabetes diagnostics dynamics earnings economics electronics equipment ethics
    evidence feces feedback fish forceps forensics furniture gallows genetics genitals goggles goods graphics gymnastics
    hardware headquarters homework hydraulics hydroponics information innings jeans knowledge kudos linguistics logistics
    luggage mathematics means measles merchandise metadata molasses money moose mumps music news odds offspring outdoors
    pajamas pants pliers police politics premises proceeds progress physics rabies research rice robotics salmon
    schnapps scissors semantics series sheep shorts shrimp smithereens software spacecraft species staff statistics
    subspecies surroundings sweepstakes swine tennis thanks tights tongs traffic trout trousers tuna underpants vitals
    weather whereabouts
    aws bbs cms cors cos crs css dds dfs dhs dms dns dos ecs eks fps gcs gis gps gs http https iis ims ios irs kms lms mms
    nas nfs nps oas ops os pms pos rds res rss sas sass sms sns sos sqs sts tls tms tos ups vfs wms xss`),
);

/** Their plural is regular, but the singular cannot be told from it by rules: "cookies" looks like "cities". */
const withS = wordsIn(`
    auntie aussie baddie barbie beanie biggie birdie bogie bookie boogie bootie bourgeoisie bowtie brasserie brie brownie budgie
    cabbie caddie calorie charcuterie collie commie cookie coolie corrie coterie cowrie curie cutie dearie dogie doggie eerie
    eyrie foodie freebie genie gillie girlie goalie goodie groupie hankie hippie hoagie homie hoodie hottie indie junkie
    kiddie kilocalorie laddie lassie lingerie magpie meanie menagerie mountie movie necktie newbie newsie nightie oldie
    patisserie pinkie pixie potpie prairie premie quickie reverie roadie rookie rotisserie selfie sharpie smoothie softie
    sortie stogie stymie sweetie talkie techie toughie townie veggie walkie weirdie wheelie yuppie zombie
    ache apache avalanche backache bellyache earache headache heartache stomachache toothache brioche cache cliche creche douche moustache mustache niche panache pastiche psyche quiche seiche
    pickaxe
    base excuse fuse masseuse misuse muse recluse refuse ruse abuse chartreuse cruse finesse lacrosse mousse posse premise
    ellipse crevasse bouillabaisse impasse fosse
    heave salve weave valve sleeve nerve reserve olive
    foe oboe hoe toe shoe canoe aloe roe doe floe throe woe
    abdomen omen regimen specimen stamen acumen semen hymen
    bodega omega saga toga yoga conga vega beluga
    adieu bayou bijou cpu flu gnu guru haiku impromptu menu tofu tutu snafu
    agenda schema quota nova supernova stigma premium stadium gulf golf safe blouse slice cafe talisman german
    human roman shaman caiman ottoman taxi safari sari daiquiri poi khaki alibi bikini spaghetti
    `);

/** Singulars that look like plurals. */
const withEs = wordsIn(`
    abs albatross alias anus apparatus arthritis asbestos atlas bias bonus bronchitis bus callus campus cannabis canvas
    caucus census chorus chrysalis circus citrus clitoris colossus consensus corpus cosmos crocus cyclops discus epidermis
    eros exodus eyewitness fetus focus gas genius genus haggis hiatus hippopotamus ibis iris isthmus kris lens litmus locus lotus
    mantis marquis mavis metropolis minus mucus necropolis nexus octopus onus opus pancreas papyrus pelvis penis platypus
    plexus plus pus rebus rhesus rhinoceros rhombus rumpus ruckus sassafras sinus status summons surplus syllabus
    syphilis terminus thermos thesaurus torus trellis tuberculosis typhus uterus venus virus walrus prospectus
    hero potato tomato echo veto torpedo embargo mosquito buffalo
    blitz waltz quartz topaz klutz
    process address witness
    `);

const irregular = wordsIn(`
    analysis/analyses antithesis/antitheses axe/axes axis/axes basis/bases catharsis/catharses cirrhosis/cirrhoses crisis/crises
    diagnosis/diagnoses dialysis/dialyses ellipsis/ellipses emphasis/emphases fibrosis/fibroses genesis/geneses
    hypnosis/hypnoses hypothesis/hypotheses metamorphosis/metamorphoses metastasis/metastases nemesis/nemeses
    neurosis/neuroses oasis/oases osmosis/osmoses paralysis/paralyses parenthesis/parentheses prognosis/prognoses
    prosthesis/prostheses psoriasis/psoriases psychosis/psychoses sepsis/sepses stasis/stases synopsis/synopses
    synthesis/syntheses thesis/theses thrombosis/thromboses
    medium/media datum/data bacterium/bacteria stratum/strata erratum/errata memorandum/memoranda addendum/addenda
    curriculum/curricula ovum/ova
    larva/larvae antenna/antennae alga/algae vertebra/vertebrae alumna/alumnae nebula/nebulae
    index/indices matrix/matrices vertex/vertices appendix/appendices codex/codices
    person/people salesperson/salespeople townsperson/townspeople chairperson/chairpeople spokesperson/spokespeople
    die/dice ox/oxen quiz/quizzes whiz/whizzes
    `).map((pair): readonly [string, string] => {
  const [one = '', several = ''] = pair.split('/');
  return [one, several];
});

/** One → several. Where two singulars share a plural, the one that is meant more often in software comes last. */
export const irregularNouns: ReadonlyMap<string, string> = new Map([
  ...irregular,
  ...withEs.map((one) => [one, `${one}es`] as const),
  ...withS.map((one) => [one, `${one}s`] as const),
]);
