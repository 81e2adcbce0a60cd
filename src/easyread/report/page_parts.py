"""The look of the page of the check, and the few lines that make its filters work."""

from __future__ import annotations

# All colours have at least 7 to 1 on their paper, in the light and in the dark scheme.
STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --soft: #f1f3f5; --line: #6b7280;
  --must: #8f1414; --must-bg: #ffe3e0; --look: #5b3c00; --look-bg: #fff0c9; --info: #0b3d63;
  --info-bg: #dfeefb; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --paper: #141619; --soft: #22262b;
  --line: #9aa3ad;
  --must: #ffc2bb; --must-bg: #4a1512; --look: #ffe2a0; --look-bg: #433005; --info: #c4e2ff;
  --info-bg: #0d3250; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 82rem; padding: 1rem 1.5rem 4rem; background: var(--paper);
  color: var(--ink);
  font: 1.05rem/1.6 Arial, Helvetica, sans-serif; text-align: left; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.4rem; margin-top: 2.5rem; } h3 { font-size: 1.2rem;
  margin-top: 2rem; }
h4 { font-size: 1.1rem; margin: 0; }
a { color: var(--info); }
:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.filters { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem;
  align-items: center;
  background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 1rem;
  z-index: 1; }
.filters fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem;
  }
.filters legend { float: left; padding: 0 .75rem 0 0; font-weight: bold; }
.filters p { margin: 0; } .filters label { padding: .25rem 0; }
input[type=checkbox] { width: 1.2rem; height: 1.2rem; vertical-align: -.2rem; }
select { font: inherit; max-width: 100%; color: var(--ink); background: var(--paper); padding: .2rem; }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: .25rem 1.5rem;
  padding: .5rem 0 .5rem 1rem; border-left: .5rem solid transparent; scroll-margin-top: 6rem; }
.row + .row { border-top: 1px solid var(--soft); }
.heat1 { border-left: .2rem solid var(--line); } .heat2 { border-left: .5rem double var(--look); }
.heat3 { border-left: .8rem solid var(--must); }
.bar { display: inline-block; width: .65rem; margin: 0 .3rem 0 0; border: 1px solid var(--line);
  border-bottom-width: 2px; vertical-align: baseline; scroll-margin-top: 8rem; }
.b0 { height: .1rem; } .b1 { height: .35rem; background: var(--line); }
.b2 { height: .7rem; background: var(--look); } .b3 { height: 1.1rem; background: var(--must); }
.cool .bar { display: none; } .cool .row { border-left-color: transparent; }
.key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.cool .key { display: none; }
button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line);
  border-radius: .3rem; padding: .2rem .6rem; }
.scale circle { fill: none; stroke: var(--ink); stroke-width: 1.2; } .scale rect { fill: var(--line); }
.scale .here { fill: var(--must); }
.wide { overflow-x: auto; }
.said { position: sticky; top: 7rem; align-self: start; }
.said p, .said blockquote, .said ul { margin: 0; } .said ul { padding-left: 1.25rem; }
  .title { font-weight: bold; }
.notes { list-style: none; margin: 0; padding: 0; font-size: .95rem; }
.note { margin: 0 0 .5rem; padding: .25rem .5rem; border-left: .25rem solid; scroll-margin-top: 6rem; }
.note.must-fix { color: var(--must); background: var(--must-bg); }
.note.please-look { color: var(--look); background: var(--look-bg); }
.note.info { color: var(--info); background: var(--info-bg); }
.note:target { outline: 3px solid currentColor; }
.level { font-weight: bold; } .rule { white-space: nowrap; font-family: monospace; }
mark { color: inherit; background: none; border-bottom: .15rem solid; padding: 0; }
mark.must-fix { background: var(--must-bg); border-color: var(--must); }
mark.please-look { background: var(--look-bg); border-color: var(--look); }
mark.info { background: var(--info-bg); border-color: var(--info); }
mark.whole { background: none; border-bottom-style: dotted; }
.to { display: inline-block; min-width: 1.5rem; margin: 0 .1rem; padding: 0 .2rem; font-size: .85rem;
  text-align: center;
  line-height: 1.5rem; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: bold; }
th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0;
  border-bottom: 1px solid var(--line); }
[hidden] { display: none !important; }
@media (max-width: 50rem) { .row { grid-template-columns: minmax(0, 1fr); }
  .filters, .said { position: static; } }
@media print { .filters, .skip { display: none; } body { font-size: 11pt; } tr { break-inside: avoid; }
  .scale { width: 9rem; height: auto; } .said ul { list-style: disc; }
  .row { display: block; } .said { position: static; break-inside: avoid; break-after: avoid; }
  .notes { columns: 2; column-gap: 1rem; margin-top: .5rem; } .note { break-inside: avoid; }
  h1, h2, h3, h4, .row:has(h4) { break-after: avoid; } .to { min-width: 0; padding: 0 .1rem;
  font-size: .65rem; line-height: 1; vertical-align: super; text-decoration: none; }
  body { max-width: none; padding: 0; }
  :root { --ink: #000; --paper: #fff; --soft: #f1f3f5; --line: #6b7280; --must: #8f1414;
  --must-bg: #ffe3e0; --look: #5b3c00; --look-bg: #fff0c9; --info: #0b3d63; --info-bg: #dfeefb; } }
"""

SCRIPT = """
const form = document.querySelector('.filters'), rule = document.getElementById('rule');
function show() {
  const levels = [...form.querySelectorAll('[name=level]:checked')].map(box => box.value);
  let shown = 0;
  for (const part of document.querySelectorAll('[data-level]')) {
    const on = levels.includes(part.dataset.level) && (!rule.value || rule.value === part.dataset.rule);
    part.hidden = !on;
    if (on && part.tagName === 'LI') shown += 1;
  }
  document.getElementById('shown').textContent = shown + ' remarks are shown.';
}
form.addEventListener('change', show);
const heat = document.getElementById('heat');
heat.addEventListener('change', () => document.body.classList.toggle('cool', !heat.checked));
let at = null;
function step(by) {
  const notes = [...document.querySelectorAll('.note:not([hidden])')];
  if (!notes.length) return;
  const now = notes.indexOf(at);
  at = notes[now < 0 ? (by > 0 ? 0 : notes.length - 1) : (now + by + notes.length) % notes.length];
  at.focus();
  at.scrollIntoView({ block: 'center' });
}
document.getElementById('next').addEventListener('click', () => step(1));
document.getElementById('before').addEventListener('click', () => step(-1));
form.addEventListener('submit', event => event.preventDefault());
"""
