// Saves a line while you write, loads what we found, and gives keys to the page. Without it, all forms work.
"use strict";

const saved = document.getElementById("saved");
const tell = (words) => { if (saved) saved.textContent = words; };

async function save(area) {
  const form = area.form;
  const data = new FormData(form);
  if (data.get("words").trim() === "" || area.value === area.defaultValue) return;
  data.set("do", "line");
  tell("Saving");
  const words = area.value;
  const answer = await fetch(form.action, { method: "POST", body: data, headers: { "X-Easyread": "1" } });
  if (answer.ok) {
    area.defaultValue = words;
    form.elements.was.value = plain(words);
    document.getElementById("undo").disabled = false;
    tell("Saved");
    find();
  } else {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    tell(page.querySelector('[role="alert"]')?.textContent.trim() ?? "This was not saved.");
  }
}

// What the server will call the words of the line: without the stars around hard words.
function plain(words) {
  return words.replace(/\*\*(.+?)\*\*(\([^)]*\))?/g, "$1").split(/\s+/).join(" ").trim();
}

let timer = 0;
let queue = Promise.resolve();
const later = (area) => { queue = queue.then(() => save(area)).catch(() => tell("This was not saved. Is easyread still running?")); };
for (const area of document.querySelectorAll("[data-save]")) {
  area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => later(area), 1200); });
  area.addEventListener("change", () => { clearTimeout(timer); later(area); });
}

async function find() {
  for (const place of document.querySelectorAll("[data-load]")) {
    const answer = await fetch(place.dataset.load, { headers: { "X-Easyread": "1" } });
    if (!answer.ok) continue;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.body.childNodes);
  }
  spread();
}

// Puts what we found beside the row that it is about, too, and counts it.
function spread() {
  const found = [...document.querySelectorAll("#findings li")];
  for (const place of document.querySelectorAll("[data-found]")) {
    const mine = found.filter((one) => one.querySelector("a")?.hash === `#${place.dataset.found}`);
    const list = document.createElement("ul");
    list.append(...mine.map((one) => {
      const copy = one.cloneNode(true);
      copy.querySelector("a").replaceWith(one.querySelector("a").textContent);
      return copy;
    }));
    place.replaceChildren(...(mine.length ? [list] : []));
  }
  document.getElementById("count").textContent = ` (${found.length})`;
}
find().catch(() => tell("What we found could not be loaded."));

const rows = [...document.querySelectorAll("article.row")];
const here = () => rows.findIndex((row) => row.contains(document.activeElement));
function go(by) {
  const next = rows[Math.min(Math.max(here() + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "start" });
}
const press = (row, what) => row?.querySelector(`button[value="${what}"]`)?.click();

document.addEventListener("keydown", (event) => {
  const area = document.activeElement;
  if (event.altKey && event.key === "ArrowDown") go(1);
  else if (event.altKey && event.key === "ArrowUp") go(-1);
  else if (event.altKey && event.key === "Enter") press(rows[here()], "accept");
  else if (event.altKey && event.key.toLowerCase() === "z") document.getElementById("undo")?.click();
  else if (event.ctrlKey && event.key.toLowerCase() === "s") { if (area?.matches("[data-save]")) later(area); }
  else return;
  event.preventDefault();
});

if (location.hash) document.querySelector(location.hash + "[tabindex]")?.focus();
