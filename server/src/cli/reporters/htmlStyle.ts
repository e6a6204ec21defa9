/** The looks of the HTML report: on a screen by day and by night, on a telephone, and on A4 paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f4f5f7; --ink: #1c2430; --soft: #5a6575; --line: #d9dee6; --link: #1f4f99;
  --error: #b3261e; --warning: #94600a; --info: #1f5fa8; --hint: #5a6575; --good: #1f7a45;
  --error-ground: #fcefee; --warning-ground: #fdf5e6; --info-ground: #edf4fc; --hint-ground: #f1f3f6; --good-ground: #ecf7f0;
  --mark: #fff0b3; --sample: #f7f9fb;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1f27; --ground: #12161c; --ink: #e6eaf0; --soft: #9aa6b6; --line: #333c49; --link: #8ab8ff;
    --error: #ff9b93; --warning: #f0c060; --info: #8ab8ff; --hint: #a9b4c2; --good: #7fd4a0;
    --error-ground: #3a1f1e; --warning-ground: #362a14; --info-ground: #1b2b41; --hint-ground: #252c36; --good-ground: #1a3325;
    --mark: #6b5714; --sample: #212832;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 "Segoe UI", -apple-system, "PT Sans", "Noto Sans", Roboto, "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
main, footer { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
p { margin: 0 0 .6em; text-wrap: pretty; }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.75rem 2rem; margin: 1.5rem 0; }
.kicker { color: var(--soft); font-size: .875rem; letter-spacing: .02em; margin-bottom: .35rem; }
h1 { font-size: 1.6rem; overflow-wrap: anywhere; }
.named { color: var(--soft); font-size: 1.05rem; margin: .35rem 0 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .8rem 1.5rem; margin: 1.25rem 0 0; }
.facts dt { color: var(--soft); font-size: .8125rem; }
.facts dd { margin: 0; }
.toc { margin: 1rem 0 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.toc li { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; padding: .45rem 0; border-bottom: 1px solid var(--line); }
.toc span { color: var(--soft); }
h3 { font-size: 1.2rem; margin: 2.25rem 0 .9rem; padding-bottom: .35rem; border-bottom: 2px solid var(--line); }
.figures { margin: 1.5rem 0 0; padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; }
.figures p { margin: 0; }
.figures strong { font-size: 1.15rem; }
.bar { display: flex; gap: 2px; height: 10px; margin: .7rem 0 .55rem; border-radius: 5px; overflow: hidden; }
.bar i { display: block; min-width: 4px; }
.bar .present { background: var(--good); } .bar .partial { background: var(--warning); } .bar .absent { background: var(--error); }
.keys { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; font-size: .9375rem; }
.present b { color: var(--good); } .partial b { color: var(--warning); } .absent b { color: var(--error); }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.chips a, .chips span, .badge { display: inline-block; text-decoration: none; border-radius: 999px; font-size: .875rem; font-weight: 600; padding: .15rem .7rem; white-space: nowrap; }
.error .badge, .chips .error { color: var(--error); background: var(--error-ground); }
.warning .badge, .chips .warning { color: var(--warning); background: var(--warning-ground); }
.info .badge, .chips .info { color: var(--info); background: var(--info-ground); }
.hint .badge, .chips .hint { color: var(--hint); background: var(--hint-ground); }
.chips .good { color: var(--good); background: var(--good-ground); }
.note { background: var(--hint-ground); border-radius: 8px; padding: .7rem 1rem; margin: 1rem 0 0; }
.finding { border: 1px solid var(--line); border-left: 4px solid var(--hint); border-radius: 6px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); } .finding.info { border-left-color: var(--info); }
.finding header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .75rem; margin-bottom: .6rem; }
.finding h4 { font-size: 1.0625rem; flex: 1 1 14rem; }
.at { color: var(--soft); font-size: .875rem; }
.place + .place { margin-top: .9rem; padding-top: .9rem; border-top: 1px dashed var(--line); }
.place p { margin-bottom: .35em; }
blockquote { margin: .35rem 0 .6rem; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); color: var(--soft); font-size: .9375rem; }
mark { background: var(--mark); color: var(--ink); border-radius: 2px; padding: 0 .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.reasons { display: grid; grid-template-columns: 7rem 1fr; gap: .4rem .75rem; margin: .8rem 0 0; }
.reasons dt { font-weight: 600; }
.reasons dd { margin: 0; }
.heading { margin: .8rem 0 0; }
.sample { background: var(--sample); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; margin-top: .35rem; }
.sample p { margin: 0 0 .5em; } .sample p:last-child { margin: 0; }
.sample .variant { color: var(--soft); font-size: .875rem; }
.sample em { font-style: normal; background: var(--mark); color: var(--ink); border-radius: 2px; padding: 0 .15em; }
.fine { color: var(--soft); font-size: .8125rem; margin: .8rem 0 0; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0 0 1.25rem; font-size: .9375rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
td, th { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-top: 1px solid var(--line); font-weight: 400; }
td { width: 7.25rem; }
td:last-child { padding-right: 0; color: var(--soft); width: auto; }
th { width: 34%; }
td b { white-space: nowrap; }
td blockquote { border: 0; padding: 0; margin: 0; font-size: .875rem; }
footer { color: var(--soft); font-size: .875rem; padding-bottom: 2.5rem; }
@media (max-width: 40rem) {
  main, footer { padding: 0 .75rem; }
  .sheet { padding: 1.1rem 1rem; margin: .75rem 0; border-radius: 8px; }
  h1 { font-size: 1.3rem; }
  .finding { padding: .8rem .9rem; }
  .reasons { display: block; } .reasons dt { margin-top: .5rem; }
  tr { display: grid; grid-template-columns: 1fr auto; border-top: 1px solid var(--line); padding: .5rem 0; }
  td, th { border: 0; padding: 0; }
  td:last-child { grid-column: 1 / -1; width: auto; }
}
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5a6575; } }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 10pt; }
  body { background: none; font-size: 1rem; line-height: 1.4; }
  .finding { padding: .8rem 1rem; }
  main, footer { max-width: none; padding: 0; }
  .sheet { border: 0; padding: 0; margin: 0 0 8mm; }
  .sheet + .document { break-before: page; }
  .sheet.cover + .document { break-before: auto; }
  h3 { margin-top: 7mm; }
  h3, h4, caption, .heading, .finding header, dt { break-after: avoid; }
  .place, .figures, .facts, tr, .sample p, dd { break-inside: avoid; }
  .finding { break-inside: auto; }
  p, dd { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
}
`;
