/** The look of the admin pages. Colours have a contrast of at least 4.5 to 1, by day and by night. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #14161a);
  --surface: light-dark(#ffffff, #1d2026);
  --line: light-dark(#dfe3e8, #343941);
  --text: light-dark(#1c2530, #e8eaee);
  --faint: light-dark(#566170, #a3acb9);
  --accent: light-dark(#1d4ed8, #8fb4ff);
  --on-accent: light-dark(#ffffff, #10131a);
  --danger: light-dark(#b42318, #ff9b92);
  font: 15px/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: .5rem 1rem; z-index: 1; }
.frame { display: grid; grid-template-columns: 15rem 1fr; min-height: 100vh; }
.side { display: flex; flex-direction: column; gap: 1.5rem; padding: 1.5rem 1rem; background: var(--surface); border-right: 1px solid var(--line); }
.brand { padding: 0 .75rem; font-weight: 700; font-size: 1.05rem; }
.brand small { display: block; font-weight: 400; color: var(--faint); }
.side ul { list-style: none; margin: 0; padding: 0; }
.side li a { display: block; padding: .4rem .75rem; border-radius: 6px; color: var(--text); text-decoration: none; }
.side li a:hover { background: var(--ground); }
.side li a[aria-current] { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.side form { margin-top: auto; padding: 0 .75rem; }
main { padding: 2rem; max-width: 76rem; min-width: 0; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.2; }
.head { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: space-between; margin-bottom: 1.25rem; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; margin-bottom: 1.5rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding: .75rem 1rem; color: var(--faint); }
th, td { padding: .6rem 1rem; text-align: left; border-top: 1px solid var(--line); white-space: nowrap; max-width: 22rem; overflow: hidden; text-overflow: ellipsis; }
th { font-size: .8rem; font-weight: 600; color: var(--faint); }
tbody tr:hover { background: var(--ground); }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.empty { padding: 2.5rem 1rem; text-align: center; color: var(--faint); border-top: 1px solid var(--line); margin: 0; }
.none { color: var(--faint); }
.search { display: flex; gap: .5rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; margin: 0; }
dt, dd { margin: 0; padding: .6rem 1rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
dt { color: var(--faint); }
dl > :nth-last-child(-n + 2) { border-bottom: 0; }
.fields { display: grid; gap: 1.1rem; padding: 1.25rem; max-width: 40rem; }
.field { display: grid; gap: .3rem; }
label { font-weight: 600; }
.hint { color: var(--faint); font-size: .87rem; }
.wrong { color: var(--danger); font-size: .87rem; font-weight: 600; }
input, select, textarea { font: inherit; width: 100%; padding: .45rem .65rem; color: inherit; background: var(--ground); border: 1px solid var(--faint); border-radius: 6px; }
input[aria-invalid], select[aria-invalid], textarea[aria-invalid] { border-color: var(--danger); border-width: 2px; }
textarea { min-height: 7rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
button, .button { font: inherit; font-weight: 600; display: inline-block; padding: .45rem 1rem; border-radius: 6px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; text-decoration: none; white-space: nowrap; }
.plain { background: transparent; color: var(--text); border-color: var(--faint); }
.danger { background: transparent; color: var(--danger); border-color: var(--danger); }
.notice { padding: .7rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; background: var(--surface); }
.notice.bad { border-left-color: var(--danger); }
.pages { display: flex; justify-content: space-between; align-items: center; padding: .75rem 1rem; border-top: 1px solid var(--line); color: var(--faint); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1rem; }
.tile { display: block; padding: 1.1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; color: var(--text); text-decoration: none; }
.tile:hover { border-color: var(--accent); }
.tile strong { display: block; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
.tile span { color: var(--faint); }
.login { max-width: 24rem; margin: 12vh auto 0; padding: 0 1rem; }
.login h1 { margin-bottom: 1rem; }
@media (max-width: 46rem) {
  .frame { grid-template-columns: 1fr; }
  .side { border-right: 0; border-bottom: 1px solid var(--line); gap: .75rem; }
  main { padding: 1rem; }
  dl { grid-template-columns: 1fr; }
  dt { border-bottom: 0; padding-bottom: 0; }
}
`;
