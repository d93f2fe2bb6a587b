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

// A combobox after the ARIA patterns: the focus stays in the field, the option it points at is named by aria-activedescendant.
function suggestions(input) {
  const list = document.createElement("ul");
  let [timer, request, options, active] = [0, null, [], -1];
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  input.closest("form").append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    point(-1);
  };
  const point = index => {
    options[active]?.removeAttribute("aria-selected");
    active = index;
    options[active]?.setAttribute("aria-selected", "true");
    options[active]?.scrollIntoView({ block: "nearest" });
    if (options[active]) input.setAttribute("aria-activedescendant", options[active].id);
    else input.removeAttribute("aria-activedescendant");
  };
  const option = ({ kind, title, ticker, verdict, section, address }, index) => {
    const item = document.createElement("li");
    const place = document.createElement("span");
    item.id = `${list.id}-${index}`;
    item.dataset.address = address;
    item.setAttribute("role", "option");
    place.textContent = [kind, verdict, section].filter(Boolean).join(" · ");
    item.append(ticker ? `${title} (${ticker})` : title, place);
    return item;
  };
  const show = ({ results }) => {
    options = results.map(option);
    active = -1;
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    input.removeAttribute("aria-activedescendant");
  };
  const ask = async () => {
    request = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value)}`, { signal: request.signal });
      if (answer.ok) show(await answer.json());
    } catch { /* replaced by a later one, or the network is away: the form still works */ }
  };
  const keys = {
    ArrowDown: () => point((active + 1) % options.length),
    ArrowUp: () => point((active <= 0 ? options.length : active) - 1),
    Enter: () => options[active] && (location.href = options[active].dataset.address),
    Escape: close,
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    request?.abort();
    if (input.value.trim().length < 2) close();
    else timer = setTimeout(ask, 150);
  });
  input.addEventListener("keydown", event => {
    if (list.hidden || !keys[event.key] || (event.key === "Enter" && active < 0)) return;
    event.preventDefault();
    keys[event.key]();
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => { location.href = event.target.closest("li").dataset.address; });
  input.addEventListener("blur", close);
}

// Says for two seconds how it went, in an element that is a live region already: others are not read aloud.
async function copy(text, word, done, failed) {
  const rest = word.dataset.rest ??= word.textContent;
  try {
    await navigator.clipboard.writeText(text);
    word.textContent = done;
  } catch {
    word.textContent = failed;
  }
  setTimeout(() => { word.textContent = rest; }, 2000);
}

function headingLinks(links) {
  if (links.length === 0) return;
  const word = document.createElement("p");
  word.className = "said";
  word.setAttribute("role", "status");
  document.body.append(word);
  for (const link of links) {
    link.title = "Copy the link";
    // The link is followed as well, so that the address bar and the history are right.
    link.addEventListener("click", () => copy(link.href, word, "Link copied", "Not copied: the link is in the address bar"));
  }
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
  // Beside the text the contents are seen without being opened; assistive tools go by the attribute.
  if (matchMedia("(min-width: 68.75rem)").matches) contents.querySelector("details")?.setAttribute("open", "");
  const links = new Map([...contents.querySelectorAll("a[href^='#']")].map(a => [a.hash.slice(1), a]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  let [marked, frame] = [null, 0];
  const mark = () => {
    frame = 0;
    // The last section may be too short to reach the top.
    const isAtEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
    const current = isAtEnd ? headings.at(-1) : headings.findLast(h => h.getBoundingClientRect().top < innerHeight / 4) ?? headings[0];
    const link = links.get(current?.id);
    if (link === marked) return;
    marked?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    marked = link;
    // Long contents scroll in a box of their own, which follows.
    if (link) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
  };
  // An observer of the headings misses a jump from one gap between them to another.
  const later = () => { frame ||= requestAnimationFrame(mark); };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  mark();
}

document.querySelectorAll("[data-theme-switch]").forEach(themeSwitch);
document.addEventListener("keydown", searchKey);
document.querySelectorAll("[data-suggest]").forEach(suggestions);
document.addEventListener("click", event => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button.dataset.copy, button.querySelector("[data-copy-word]"), "Copied", "Not copied");
});
// A reader who opens an evidence card with the keyboard continues inside it; Esc leads back.
document.addEventListener("toggle", event => {
  if (event.newState === "open" && event.target.matches(".evidence-card")) event.target.focus({ preventScroll: true });
}, true);
relativeTitles();
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
document.querySelectorAll(".contents").forEach(activeSection);
headingLinks(document.querySelectorAll(".heading-link"));
