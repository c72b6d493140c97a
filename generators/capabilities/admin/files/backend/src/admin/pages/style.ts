/** The look of the admin pages. Colours have a contrast of at least 4.5 to 1, by day and by night. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #14161a);
  --surface: light-dark(#ffffff, #1d2026);
  --line: light-dark(#dfe3e8, #343941);
  --edge: light-dark(#7b8694, #7f8997);
  --text: light-dark(#1c2530, #e8eaee);
  --faint: light-dark(#566170, #a3acb9);
  --accent: light-dark(#1d4ed8, #8fb4ff);
  --on-accent: light-dark(#ffffff, #10131a);
  --danger: light-dark(#b42318, #ff9b92);
  font: 15px/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
h1, h2 { margin: 0; line-height: 1.2; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
h2 { font-size: 1.1rem; margin-bottom: .6rem; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--surface); z-index: 1; }

.frame { display: grid; grid-template-columns: 14rem minmax(0, 1fr); min-height: 100vh; }
.side { position: sticky; top: 0; height: 100vh; overflow-y: auto; display: flex; flex-direction: column; gap: 1.25rem; padding: 1.5rem 1rem; background: var(--surface); border-right: 1px solid var(--line); }
.brand { padding: 0 .75rem; font-weight: 700; font-size: 1.05rem; color: var(--text); text-decoration: none; }
.brand small { display: block; font-weight: 400; color: var(--faint); }
.side ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px; }
.side li a { display: block; padding: .4rem .75rem; border-radius: 6px; color: var(--text); text-decoration: none; }
.side li a:hover { background: var(--ground); }
.side li a[aria-current] { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.side form { margin-top: auto; padding: 0 .75rem; }
main { padding: 1.75rem 2rem; max-width: 80rem; width: 100%; }
.alone { max-width: 25rem; margin: 0 auto; padding-top: 12vh; }
.alone h1 { margin-bottom: 1.25rem; }
.head { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: center; justify-content: space-between; margin-bottom: 1.25rem; }
.crumbs { margin-bottom: .4rem; color: var(--faint); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; margin: 0 0 1.5rem; }
.links { margin: 0; padding-left: 1.2rem; }

.scroll { position: relative; overflow-x: auto; }
.scroll:focus-visible { outline-offset: -3px; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding: .75rem 1rem; color: var(--faint); }
th, td { padding: .6rem 1rem; text-align: left; border-top: 1px solid var(--line); white-space: nowrap; max-width: 18rem; overflow: hidden; text-overflow: ellipsis; }
th { font-size: .85rem; font-weight: 600; color: var(--faint); }
tbody tr:hover { background: var(--ground); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.whole { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 18rem; max-width: 26rem; }
.empty { padding: 2.5rem 1rem; text-align: center; color: var(--faint); margin: 0; }
.none { color: var(--faint); }
.pages { display: grid; grid-template-columns: 1fr auto 1fr; padding: .75rem 1rem; border-top: 1px solid var(--line); color: var(--faint); }
.pages :last-child { text-align: right; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr); }
dt, dd { margin: 0; padding: .6rem 1rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
dt { color: var(--faint); }
dd .text { white-space: pre-wrap; }
dl > :nth-last-child(-n + 2) { border-bottom: 0; }

.fields { display: grid; gap: 1.1rem; padding: 1.25rem; max-width: 42rem; }
.fields p { margin: 0; }
.field { display: grid; gap: .3rem; }
label { font-weight: 600; }
.hint { color: var(--faint); font-size: .87rem; font-weight: 400; }
.wrong { color: var(--danger); font-size: .87rem; font-weight: 600; }
input, select, textarea { font: inherit; width: 100%; min-height: 2.5rem; padding: .45rem .65rem; color: inherit; background: var(--ground); border: 1px solid var(--edge); border-radius: 6px; }
::placeholder { color: var(--faint); opacity: 1; }
[aria-invalid] { border: 2px solid var(--danger); }
textarea { min-height: 7rem; resize: vertical; }
.search { display: flex; gap: .5rem; }
.search input { min-width: 7rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
button, .button { font: inherit; font-weight: 600; display: inline-block; padding: .45rem 1rem; border-radius: 6px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; white-space: nowrap; }
.plain { background: var(--surface); color: var(--text); border-color: var(--edge); }
.danger { background: var(--surface); color: var(--danger); border-color: var(--danger); }
.danger.solid { background: var(--danger); color: var(--on-accent); }
button:hover, .button:hover { filter: brightness(.94); }
.notice { margin: 0 0 1.25rem; padding: .7rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; background: var(--surface); }
.notice.bad { border-left-color: var(--danger); }

.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1rem; }
.tile { display: block; padding: 1.1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; color: var(--text); text-decoration: none; }
.tile:hover { border-color: var(--accent); }
.tile strong { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
.tile span { color: var(--faint); }

@media (max-width: 46rem) {
  .frame { grid-template-columns: minmax(0, 1fr); align-content: start; }
  .side { position: static; height: auto; display: grid; grid-template-columns: 1fr auto; gap: .75rem; padding: .75rem 1rem; border-right: 0; border-bottom: 1px solid var(--line); }
  .side nav { grid-area: 2 / 1 / auto / -1; overflow-x: auto; }
  .side ul { display: flex; }
  .side li a { white-space: nowrap; }
  .brand, .side form { padding: 0; }
  main { padding: 1.25rem 1rem; }
  th, td { max-width: 11rem; }
  .head:has(.search) .buttons, .search { flex: 1; flex-wrap: nowrap; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dt { border-bottom: 0; padding-bottom: 0; font-size: .87rem; }
  dd { padding-top: .1rem; }
  dl > dt:nth-last-child(2) { border-bottom: 0; }
}
`;

export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#1d4ed8"/><path d="M4 5h8M4 8h8M4 11h5" stroke="#fff" stroke-width="1.6"/></svg>';
