/* Offers as cards. */

function callLink(phone, shown, className) {
  return make("a", { class: className, href: "tel:" + phone }, [icon("phone"), make("span", {}, [TEXTS.call + " "]), make("span", { class: "number", dir: "ltr" }, [shown])]);
}

/** Copy a text; true if that worked. */
async function copyText(text, parent) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (_) { /* not allowed here, or an old browser: the old way */ }
  const area = make("textarea", { class: "spoken", tabindex: "-1", "aria-hidden": "true", readonly: "" });
  const focused = parent.getRootNode().activeElement;
  area.value = text;
  parent.appendChild(area);
  area.select();
  let copied = false;
  try { copied = document.execCommand("copy"); } catch (_) { /* said by the caller */ }
  parent.removeChild(area);
  if (focused) focused.focus({ preventScroll: true });
  return copied;
}

async function shareOffer(offer, parent, tell) {
  const lines = [offer.name, offer.phone_text || offer.phone, offer.address, offer.website];
  const text = lines.filter(Boolean).join("\n");
  if (navigator.share) {
    try {
      await navigator.share({ title: offer.name, text: text });
      return tell(TEXTS.shared);
    } catch (error) {
      if (error.name === "AbortError") return undefined;
    }
  }
  return tell((await copyText(text, parent)) ? TEXTS.copied : TEXTS.notCopied);
}

/** Return the ways to get in touch with an offer, as large links. Nothing is loaded from elsewhere before a click. */
function actionsOf(offer, tell) {
  const phone = /^\+?\d{3,15}$/.test(offer.phone || "") ? offer.phone : null;
  const site = offer.website ? safeUrl(offer.website) : null;
  const mail = /^[^\s?&@]+@[^\s?&@]+$/.test(offer.email || "") ? offer.email : null;
  const about = spoken(": " + offer.name);
  const row = make("div", { class: "actions" });
  if (phone) row.appendChild(callLink(phone, offer.phone_text || phone, "action main"));
  if (offer.address) {
    const place = encodeURIComponent(offer.address);
    row.appendChild(outward(safeUrl("https://www.openstreetmap.org/search?query=" + place), "action", [icon("pin"), make("span", {}, [TEXTS.map]), spoken(TEXTS.mapSpoken + offer.name)]));
    const way = [icon("route"), make("span", {}, [TEXTS.route]), about.cloneNode(true)];
    row.appendChild(/Android/.test(navigator.userAgent)
      ? make("a", { class: "action", href: "geo:0,0?q=" + place }, way)
      : outward(safeUrl("https://www.openstreetmap.org/directions?to=" + place), "action", way));
  }
  if (site) row.appendChild(outward(site, "action", [icon("globe"), make("span", {}, [TEXTS.site]), about.cloneNode(true)]));
  if (mail) row.appendChild(make("a", { class: "action", href: "mailto:" + mail }, [icon("mail"), make("span", {}, [TEXTS.mail]), spoken(" an " + mail)]));
  if (!phone && !site && !mail) row.appendChild(callLink("115", "115", "action"));
  row.appendChild(button("action", navigator.share ? TEXTS.share : TEXTS.copy, function () {
    shareOffer(offer, row, tell);
  }, "share", ": " + offer.name));
  return row;
}

function factLine(className, label, text) {
  return text ? appendText(make("p", { class: className }, [label ? make("span", { class: "label" }, [label + " "]) : null]), text) : null;
}

/** Return one offer as a card. Without a phone, web or mail address it says how to get there otherwise: never a dead end. */
function card(offer, number, isProfessional, tell) {
  const checked = offer.checked || { state: "unverified", on: null };
  const source = offer.source ? safeUrl(offer.source.split(" | ")[0].trim()) : null;
  const reachable = offer.phone || offer.website || offer.email;
  return make("li", { class: "card", lang: "de", dir: "ltr" }, [
    make("h3", {}, [make("span", { class: "count" }, [String(number)]), spoken(". "), make("span", {}, [offer.name])]),
    offer.provider && offer.provider !== offer.name ? make("p", { class: "provider" }, [offer.provider]) : null,
    factLine("summary", "", offer.summary),
    (offer.why || []).length ? make("p", { class: "spoken" }, [TEXTS.why]) : null,
    (offer.why || []).length ? make("ul", { class: "why", role: "list" }, offer.why.map(function (reason) { return make("li", {}, [icon("check"), reason]); })) : null,
    offer.address ? make("p", { class: "fact" }, [make("span", { class: "label" }, [TEXTS.address + " "]), offer.address]) : null,
    factLine("fact", TEXTS.hours, offer.hours),
    factLine("fact", TEXTS.cost, offer.cost),
    reachable ? null : factLine("fact", TEXTS.access, offer.access || TEXTS.noContact),
    isProfessional ? factLine("fact", TEXTS.referral, offer.referral_note) : null,
    actionsOf(offer, tell),
    make("p", { class: "checked " + checked.state }, [
      icon(checked.state === "verified" ? "check" : "clock"),
      make("span", {}, [sayChecked(checked), source ? ". " + TEXTS.source + " " : null, source ? outward(source, null, [source.hostname.replace(/^www\./, "")]) : null])
    ])
  ]);
}
