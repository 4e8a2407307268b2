// htmx: sends the CSRF token, shows a message when a request fails, and turns "st:toast" events into toasts.
// allowEval and includeIndicatorStyles are off in <meta name="htmx-config">, because of the strict content policy.
import { csrf } from "./dom.js";
import { failed } from "./toast.js";

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") event.detail.headers["X-CSRFToken"] = csrf();
});

document.addEventListener("htmx:beforeSwap", (event) => {
  // A form with errors comes back as 422 with the form: show it like any other answer.
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.addEventListener("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 401 || xhr.getResponseHeader("X-Sign-In")) {
    window.location.assign(xhr.getResponseHeader("X-Sign-In") || window.location.href);
    return;
  }
  const plain = (xhr.getResponseHeader("Content-Type") || "").startsWith("text/plain");
  failed(plain && xhr.responseText.length < 200 ? xhr.responseText : "");
});

document.addEventListener("htmx:sendError", () => failed(""));
