// <film-picker>: sends the chosen or recorded film in pieces while the rest of the form is filled in, and goes on by itself
// after the connection broke. It speaks tus 1.0. Without this script the file goes along with the form.
import { csrf } from "./dom.js";
import { FilmRecorder } from "./vlogs-record.js";

const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

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
    this.form = this.closest("form");
    this.progress = this.querySelector("[data-progress]");
    this.bar = this.progress.querySelector("progress");
    this.said = this.progress.querySelector("[data-said]");
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

  async send(film) {
    await this.cancel();
    this.progress.hidden = false;
    this.progress.classList.remove("is-wrong", "is-done");
    this.bar.value = 0;
    if (film.size > Number(this.dataset.most)) return this.wrong(this.dataset.tooLarge);
    this.busy = new AbortController();
    const mine = this.busy;
    this.say(`${this.dataset.sending}…`);
    try {
      const id = await this.all(film, mine.signal);
      if (this.busy !== mine) return;
      this.field.value = id;
      this.file.value = "";
      this.file.removeAttribute("aria-invalid");
      this.bar.value = 100;
      this.progress.classList.add("is-done");
      this.say(this.dataset.sent);
      this.dispatchEvent(new CustomEvent("film-sent", { bubbles: true }));
    } catch (error) {
      if (this.busy === mine && !(error instanceof Stopped)) this.wrong(error.message || this.dataset.failed);
    } finally {
      if (this.busy === mine) this.busy = null;
    }
  }

  async all(film, signal) {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(film.name || "film")));
    const begun = await this.keepTrying(signal, () =>
      ask(this.dataset.uploads, "POST", { "Upload-Length": String(film.size), "Upload-Metadata": `filename ${name}` }, null, signal),
    );
    if (begun.status !== 201) throw new Refused("");
    const { id, chunk } = await begun.json();
    this.address = begun.headers.get("Location");
    let offset = 0;
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

  wrong(text) {
    this.progress.hidden = false;
    this.progress.classList.add("is-wrong");
    this.file.value = "";
    this.busy = null;
    this.say(text);
  }

  async cancel() {
    this.busy?.abort();
    this.busy = null;
    this.field.value = "";
    this.progress.hidden = true;
    const address = this.address;
    this.address = null;
    if (address) await ask(address, "DELETE").catch(() => {});
  }
}

customElements.define("film-picker", FilmPicker);
