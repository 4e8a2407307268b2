// The search box as an accessible combobox: suggestions while typing (tasks, colleagues, the rest), arrow keys, Enter,
// Escape. An empty box shows the reader's own searches, with a way to wipe them.
// data-suggest answers JSON: [{"label", "url", "kind"?, "hint"?, "icon"?}]; data-recent: [{"label"}].
import Combobox from "../vendor/github/combobox-nav.js";
import { all, csrf, element, icon, onContent } from "./dom.js";

const WAIT = 140;
const ICONS = { task: "zap", form: "clipboard-list", protocol: "clipboard-check", news: "newspaper", person: "circle-user", page: "file-text", document: "file-down", comment: "message-circle", query: "search" };

const isTask = (one) => one.kind === "task" || one.kind === "form";

class SearchBox {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.list = form.querySelector("[role=listbox]");
    this.panel = form.querySelector("[data-search-panel]");
    this.foot = form.querySelector("[data-search-foot]");
    this.status = form.querySelector("[data-search-status]");
    this.clear = form.querySelector("[data-search-clear]");
    this.combobox = new Combobox(this.input, this.list, { tabInsertsSuggestions: false });
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("focus", () => this.later());
    this.input.addEventListener("click", () => this.panel.hidden && this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("combobox-commit", (event) => this.go(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.foot?.querySelector("[data-search-wipe]")?.addEventListener("click", () => this.wipe());
    document.addEventListener("pointerdown", (event) => this.form.contains(event.target) || this.close());
    this.form.addEventListener("focusout", (event) => this.form.contains(event.relatedTarget) || this.close());
    if (this.clear) {
      this.clear.hidden = false;
      this.clear.addEventListener("click", () => this.empty());
    }
    this.mark();
  }

  mark() {
    this.form.classList.toggle("has-words", this.input.value !== "");
  }

  empty() {
    this.input.value = "";
    this.close();
    this.mark();
    this.input.focus();
    this.later();
  }

  later() {
    this.mark();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const words = this.input.value.trim();
    if (words.length === 1) return this.close();
    this.request?.abort();
    this.request = new AbortController();
    try {
      if (!words) return this.show(await this.own(), { own: true });
      const url = new URL(this.form.dataset.suggest, window.location.href);
      url.searchParams.set("q", words);
      const found = await this.get(url);
      if (found) this.show(found);
      else this.close();
    } catch (error) {
      if (error.name !== "AbortError") this.close();
    }
  }

  async get(url) {
    const answer = await fetch(url, { signal: this.request.signal, headers: { Accept: "application/json" } });
    const isJson = (answer.headers.get("Content-Type") || "").startsWith("application/json");
    return answer.ok && isJson ? answer.json() : null;
  }

  async own() {
    if (!this.form.dataset.recent) return [];
    this.mine ??= (await this.get(new URL(this.form.dataset.recent, window.location.href))) || [];
    return this.mine.map((one) => ({ ...one, kind: "query", icon: "history" }));
  }

  async wipe() {
    await fetch(this.form.dataset.recent, { method: "POST", headers: { "X-CSRFToken": csrf(), Accept: "application/json" } });
    this.mine = [];
    this.close();
    this.status.textContent = this.status.dataset.wiped;
    this.input.focus({ preventScroll: true });
  }

  show(found, { own = false } = {}) {
    if (document.activeElement !== this.input) return;
    const shown = found.slice(0, 8);
    const groups = [
      ["tasks", shown.filter(isTask)],
      ["people", shown.filter((one) => one.kind === "person")],
      [own ? "own" : "rest", shown.filter((one) => !isTask(one) && one.kind !== "person")],
    ].filter(([, rows]) => rows.length);
    let index = 0;
    this.combobox.stop();
    this.list.replaceChildren(
      ...groups.map(([name, rows]) => {
        const title = this.list.dataset[name] || "";
        const head = element("span", { class: "st-suggest__head", "aria-hidden": "true" }, title);
        return element("li", { role: "group", "aria-label": title }, head, ...rows.map((one) => this.option(one, index++)));
      }),
    );
    if (!shown.length) {
      this.close();
      this.status.textContent = own ? "" : this.status.dataset.none;
      return;
    }
    this.panel.hidden = false;
    this.list.hidden = false;
    if (this.foot) this.foot.hidden = !own;
    this.combobox.start();
    this.status.textContent = this.status.dataset.some.replace("{number}", String(shown.length));
  }

  option(one, index) {
    const option = element("div", { role: "option", id: `${this.list.id}-${index}`, "data-url": one.url || "" });
    option.append(icon(one.icon || ICONS[one.kind] || "search"));
    option.append(element("span", { class: "st-suggest__title" }, one.title || one.label || ""));
    const hint = one.hint || "";
    if (hint) option.append(element("span", { class: "st-suggest__hint" }, hint));
    return option;
  }

  go(event) {
    const option = event.target;
    if (option.dataset.url) {
      window.location.assign(option.dataset.url);
    } else {
      this.input.value = option.querySelector(".st-suggest__title").textContent;
      this.form.requestSubmit();
    }
  }

  key(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (this.panel.hidden) this.empty();
    else this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    if (this.panel.hidden) return;
    this.combobox.stop();
    this.combobox.clearSelection();
    this.list.hidden = true;
    this.panel.hidden = true;
    this.status.textContent = "";
  }
}

onContent((part) => {
  for (const form of all(part, "form[data-search]")) {
    if (!form.searchBox) form.searchBox = new SearchBox(form);
  }
});
