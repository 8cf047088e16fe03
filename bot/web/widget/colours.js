/* A municipality may give its colours; what is written on them stays readable. */

const TEXT_CONTRAST = 4.5;
const EDGE_CONTRAST = 3;

/** Return red, green and blue (0 to 255) of what a custom property holds, in whatever notation. */
function readColour(root, name) {
  const probe = root.querySelector(".probe");
  probe.style.color = "var(" + name + ")";
  const computed = getComputedStyle(probe).color;
  const match = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(computed);
  if (match) return match.slice(1, 4).map(Number);
  const pen = make("canvas", { width: "1", height: "1" }).getContext("2d");
  pen.fillStyle = computed;
  pen.fillRect(0, 0, 1, 1);
  return Array.from(pen.getImageData(0, 0, 1, 1).data).slice(0, 3);
}

/** Return how light a colour is, from 0 to 1, as WCAG counts it. */
function luminance(colour) {
  const parts = colour.map(function (value) {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

function contrast(one, other) {
  const lights = [luminance(one), luminance(other)].sort(function (a, b) { return b - a; });
  return (lights[0] + 0.05) / (lights[1] + 0.05);
}

/** Return black or white: one of them always has a contrast of at least 4.58. */
function readableOn(colour) {
  return contrast(colour, [0, 0, 0]) >= contrast(colour, [255, 255, 255]) ? "#000" : "#fff";
}

/** Replace colours for texts and edges that are too faint on the given grounds. */
function keepReadable(root) {
  ["--ink", "--soft", "--muted", "--field", "--link", "--edge", "--on-accent", "--on-mine"].forEach(function (name) {
    root.style.removeProperty(name);
  });
  const look = function (name) { return readColour(root, name); };
  const surface = look("--surface");
  const isFaint = function (name, grounds, least) {
    return grounds.some(function (ground) { return contrast(look(name), ground) < least; });
  };
  if (isFaint("--ink", [surface], TEXT_CONTRAST)) root.style.setProperty("--ink", readableOn(surface));
  if (isFaint("--ink", [look("--soft")], TEXT_CONTRAST)) root.style.setProperty("--soft", "var(--surface)");
  const grounds = [surface, look("--soft")];
  if (isFaint("--muted", grounds, TEXT_CONTRAST)) root.style.setProperty("--muted", "var(--ink)");
  if (isFaint("--link", grounds, TEXT_CONTRAST)) root.style.setProperty("--link", "var(--ink)");
  if (isFaint("--field", [surface], EDGE_CONTRAST)) root.style.setProperty("--field", "var(--ink)");
  if (isFaint("--edge", [surface], EDGE_CONTRAST)) root.style.setProperty("--edge", "var(--ink)");
  [["--on-accent", "--accent"], ["--on-mine", "--mine"]].forEach(function (pair) {
    const ground = look(pair[1]);
    if (isFaint(pair[0], [ground], TEXT_CONTRAST)) root.style.setProperty(pair[0], readableOn(ground));
  });
}
