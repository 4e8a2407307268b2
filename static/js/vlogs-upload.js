// <film-picker>: sends the chosen or recorded film in pieces while the rest of the form is filled in, and goes on by itself
// after the connection broke. It speaks tus 1.0. Which film is on its way is kept beside the draft: after a reload one that
// arrived is there again, and one that had not goes on when it is chosen once more. Without this script the file goes along
// with the form.
import { csrf } from "./dom.js";
import { keptUpload } from "./vlogs-kept.js";
import { FilmRecorder } from "./vlogs-record.js";

const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

const inMegabytes = (bytes) => `${Math.max(0.1, bytes / 2 ** 20).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`;

class Refused extends Error {}
class Stopped extends Error {}

async function ask(url, method, headers = {}, body = null, signal = undefined) {
  const answer = await fetch(url, {
    method,
    headers: { "X-CSRFToken": csrf(), "Tus-Resumable": "1.0.0", ...headers },
    body,
    signal,
    credentials: "same-origin",
  });
  if ([400, 403, 404, 410, 413, 415, 429].includes(answer.status)) {
    const said = await answer.json().catch(() => ({}));
    const refused = new Refused(said.error || "");
    refused.status = answer.status;
    throw refused;
  }
  return answer;
}

class FilmPicker extends HTMLElement {
  connectedCallback() {
    this.file = this.querySelector('input[type="file"]');
    this.field = this.querySelector('input[name="upload"]');
    this.refused = this.querySelector('input[name="refused"]');
    this.form = this.closest("form");
    this.progress = this.querySelector("[data-progress]");
    this.bar = this.progress.querySelector("progress");
    this.said = this.progress.querySelector("[data-said]");
    this.here = this.querySelector("[data-arrived]");
    this.kept = keptUpload(this.form);
    this.querySelector("[data-ways]").hidden = false;
    this.querySelector("[data-other]").addEventListener("click", () => this.file.click());
    this.querySelector("[data-away]").addEventListener("click", () => this.cancel().then(() => this.file.focus()));
    this.recall();
    this.file.addEventListener("change", () => this.file.files[0] && this.send(this.file.files[0]));
    this.progress.querySelector("[data-cancel]").addEventListener("click", () => this.cancel());
    this.form.addEventListener("submit", (event) => this.mayGo(event), true);
    const place = this.querySelector("[data-record]");
    if (place && FilmRecorder.isPossible()) {
      place.hidden = false;
      new FilmRecorder(place, { texts: this.dataset, take: (film) => this.send(film) });
    }
  }

  mayGo(event) {
    if (!this.busy) return;
    event.preventDefault();
    event.stopPropagation();
    this.say(this.dataset.wait);
    this.progress.scrollIntoView({ block: "center" });
  }

  say(text) {
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  // A film from before this page was loaded: whether it is still there, and still this person's, the server says.
  async recall() {
    const kept = this.kept.read();
    const id = this.field.value || kept?.id;
    if (!id) return;
    const address = `${this.dataset.uploads}${id}/`;
    let there;
    try {
      const answer = await ask(address, "GET");
      if (!answer.ok) return;
      there = await answer.json();
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 404 || this.busy) return;
      this.kept.forget();
      this.field.value = "";
      this.showArrived(null);
      return;
    }
    if (this.busy || this.address) return;
    this.address = address;
    if (there.offset === there.size) this.arrived(id, there);
    else if (kept) this.unfinished(kept, there);
  }

  arrived(id, film) {
    this.field.value = id;
    this.refused.value = "";
    this.file.value = "";
    this.file.removeAttribute("aria-invalid");
    this.progress.hidden = true;
    this.say("");
    this.showArrived(film);
    this.dispatchEvent(new CustomEvent("film-sent", { bubbles: true }));
  }

  showArrived(film) {
    this.here.hidden = !film;
    for (const part of [this.file, this.querySelector(".st-field__help")]) part.hidden = Boolean(film);
    const stays = this.querySelector("[data-stays]");
    if (stays) stays.hidden = Boolean(film);
    if (film?.name) this.here.querySelector("[data-name]").textContent = film.name;
    this.here.querySelector("[data-size]").textContent = film ? inMegabytes(film.size) : "";
    this.here.querySelector("[data-sentence]").textContent = film ? this.dataset.sent : "";
  }

  unfinished(kept, there) {
    this.left = { ...kept, ...there };
    this.bar.value = Math.round((there.offset / there.size) * 100);
    this.progress.hidden = false;
    this.say(this.dataset.unfinished.replace("{name}", kept.name));
  }

  async send(film) {
    const left = this.left?.size === film.size && this.left.changed === film.lastModified ? this.left : null;
    if (!left) await this.cancel();
    this.left = null;
    this.progress.hidden = false;
    this.progress.classList.remove("is-wrong");
    this.bar.value = 0;
    if (film.size > Number(this.dataset.most)) return this.wrong(this.dataset.tooLarge, "too_large");
    this.busy = new AbortController();
    const mine = this.busy;
    this.say(`${this.dataset.sending}…`);
    try {
      const id = await this.all(film, mine.signal, left);
      if (this.busy === mine) this.arrived(id, film);
    } catch (error) {
      if (this.busy === mine && !(error instanceof Stopped)) this.wrong(error.message || this.dataset.failed, [413, 415].includes(error.status) ? "no_film" : "");
    } finally {
      if (this.busy === mine) this.busy = null;
    }
  }

  async begin(film, signal) {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(film.name || "film")));
    const begun = await this.keepTrying(signal, () =>
      ask(this.dataset.uploads, "POST", { "Upload-Length": String(film.size), "Upload-Metadata": `filename ${name}` }, null, signal),
    );
    if (begun.status !== 201) throw new Refused("");
    const { id, chunk } = await begun.json();
    this.address = begun.headers.get("Location");
    this.kept.write({ id, name: film.name, changed: film.lastModified });
    return { id, chunk, offset: 0 };
  }

  async all(film, signal, left) {
    const { id, chunk, offset: from } = left || (await this.begin(film, signal));
    let offset = from;
    while (offset < film.size) {
      const piece = film.slice(offset, offset + chunk);
      const sent = await this.keepTrying(signal, async (again) => {
        if (again) {
          const there = await ask(this.address, "HEAD", {}, null, signal);
          const from = Number(there.headers.get("Upload-Offset"));
          if (from !== offset) return { from };
        }
        const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
        const answer = await ask(this.address, "PATCH", headers, piece, signal);
        return { from: Number(answer.headers.get("Upload-Offset")) };
      });
      offset = sent.from;
      const part = Math.round((offset / film.size) * 100);
      this.bar.value = part;
      this.say(`${this.dataset.sending}: ${part}%`);
    }
    return id;
  }

  async keepTrying(signal, step) {
    for (let turn = 0; ; turn += 1) {
      if (signal.aborted) throw new Stopped();
      try {
        const answer = await step(turn > 0);
        if (!(answer instanceof Response) || answer.status < 500) return answer;
      } catch (error) {
        if (signal.aborted) throw new Stopped();
        if (error instanceof Refused && error.status !== 429) throw error;
      }
      this.say(this.dataset.paused);
      await wait(PAUSES[Math.min(turn, PAUSES.length - 1)]);
    }
  }

  // Why this file was not taken goes along with the form, so that a page that comes back says the same.
  wrong(text, refused) {
    this.kept.forget();
    this.refused.value = refused;
    this.progress.hidden = false;
    this.progress.classList.add("is-wrong");
    this.file.value = "";
    this.busy = null;
    this.say(text);
  }

  async cancel() {
    this.busy?.abort();
    this.busy = this.left = null;
    this.field.value = this.refused.value = "";
    this.progress.hidden = true;
    this.kept.forget();
    this.showArrived(null);
    const address = this.address;
    this.address = null;
    if (address) await ask(address, "DELETE").catch(() => {});
  }
}

customElements.define("film-picker", FilmPicker);
