// The one script of the site: small modules that make working pages nicer. Nothing here is needed to read or to post.
import "./htmx-setup.js";
import "./menu.js";
import "./theme-switch.js";
import "./search-box.js";
import "./search-page.js";
import "./autosave.js";
import "./mentions.js";
import "./toast.js";
import "./forms.js";
import "./choices.js";
import "./solved.js";
import "./pwa.js";
