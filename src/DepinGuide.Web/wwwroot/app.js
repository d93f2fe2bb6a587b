// Everything here is an addition: the pages work without it.
const root = document.documentElement;

function themeSwitch(button) {
  const order = ["system", "light", "dark"];
  const show = () => {
    const theme = root.dataset.theme ?? "system";
    button.setAttribute("aria-label", `Theme: ${theme}`);
    button.title = `Theme: ${theme}`;
  };
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(root.dataset.theme ?? "system") + 1) % order.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch { /* not remembered, still switched */ }
    show();
  });
  show();
}

function searchKey(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  const input = document.querySelector(".search input");
  if (!input) return;
  event.preventDefault();
  if (!input.checkVisibility?.()) input.closest("details")?.setAttribute("open", "");
  input.focus();
}

async function copy(button) {
  const word = button.querySelector("[data-copy-word]");
  const before = word.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    word.textContent = "Copied";
  } catch {
    word.textContent = "Not copied";
  }
  setTimeout(() => { word.textContent = before; }, 2000);
}

function relativeTitles() {
  const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  const today = Math.floor(Date.now() / 864e5) * 864e5;
  for (const time of document.querySelectorAll("time[datetime]")) {
    if (!/^\d{4}-\d{2}-\d{2}/.test(time.dateTime)) continue;
    const days = (Date.parse(time.dateTime.slice(0, 10)) - today) / 864e5;
    const [value, unit] = Math.abs(days) < 60 ? [days, "day"] : Math.abs(days) < 730 ? [Math.round(days / 30.4), "month"] : [Math.round(days / 365), "year"];
    time.title = format.format(value, unit);
  }
}

function activeSection(contents) {
  const links = new Map([...contents.querySelectorAll("a[href^='#']")].map(a => [a.hash.slice(1), a]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const current = headings.findLast(h => h.getBoundingClientRect().top < innerHeight / 4) ?? headings[0];
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -75% 0px" });
  headings.forEach(h => observer.observe(h));
  mark();
}

document.querySelectorAll("[data-theme-switch]").forEach(themeSwitch);
document.addEventListener("keydown", searchKey);
document.addEventListener("click", event => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
});
// A reader who opens an evidence card with the keyboard continues inside it; Esc leads back.
document.addEventListener("toggle", event => {
  if (event.newState === "open" && event.target.matches(".evidence-card")) event.target.focus({ preventScroll: true });
}, true);
relativeTitles();
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
document.querySelectorAll(".contents").forEach(activeSection);
