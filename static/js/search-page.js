// The results page: tells which place in the list was opened first, without going anywhere else than the result.
import { all, csrf, onContent } from "./dom.js";

onContent((part) => {
  for (const page of all(part, "[data-search-page]")) {
    const opened = (event) => {
      const link = event.target.closest("[data-hit] a[href]");
      if (!link || !page.dataset.token) return;
      const place = all(page, "[data-hit]").indexOf(link.closest("[data-hit]")) + 1;
      const sent = new FormData();
      sent.set("token", page.dataset.token);
      sent.set("place", String(place));
      sent.set("csrfmiddlewaretoken", csrf());
      navigator.sendBeacon(page.dataset.clicks, sent);
      delete page.dataset.token;
    };
    page.addEventListener("click", opened);
    page.addEventListener("auxclick", (event) => event.button === 1 && opened(event));
  }
});
