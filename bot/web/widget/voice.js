/* Reading aloud by the device's own voices. Voices that would send the text elsewhere are never used. */

const synth = "speechSynthesis" in window && "SpeechSynthesisUtterance" in window ? window.speechSynthesis : null;
let speaking = null;

function findVoice(language) {
  if (!synth) return null;
  return synth.getVoices().filter(function (voice) {
    return voice.localService && voice.lang.replace("_", "-").split("-")[0].toLowerCase() === language.split("-")[0];
  })[0] || null;
}

function hush() {
  if (!speaking) return;
  const ended = speaking;
  speaking = null;
  synth.cancel();
  ended();
}

/** Read texts of {text, language} one after another; `ended` is called when done or stopped. */
function readAloud(texts, ended) {
  hush();
  speaking = ended;
  texts.forEach(function (entry, number) {
    const utterance = new SpeechSynthesisUtterance(entry.text.replace(/https?:\S+|www\.\S+/g, "").replace(/[()·]/g, ", "));
    utterance.lang = entry.language === "de" ? "de-DE" : entry.language;
    utterance.voice = findVoice(entry.language);
    if (number === texts.length - 1) utterance.onend = utterance.onerror = function () { if (speaking === ended) hush(); };
    synth.speak(utterance);
  });
}
