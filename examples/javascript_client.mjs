// Ask Familienlotse through the web channel, as a page does: a session, messages that are answered once, a sheet of
// the offers, and erasing. Runs in Node 18+; in a browser the same code works, on an origin that is allowed.
//
//   LOTSE_URL=https://lotse.example LOTSE_PLACE=neuss node javascript_client.mjs "Mein Sohn ist 4 und spricht kaum"

const URL_OF_LOTSE = (process.env.LOTSE_URL ?? "http://localhost:5005").replace(/\/+$/, "");
const TRIES = 3;

class Conversation {
  /** Open a session; `municipality` is where the page's visitors live, if the page knows. */
  static async open(municipality) {
    const conversation = new Conversation();
    await conversation.renew(municipality);
    return conversation;
  }

  async renew(municipality) {
    this.municipality = municipality;
    const response = await fetch(`${URL_OF_LOTSE}/webhooks/web/sessions`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ municipality: municipality ?? null }),
    });
    if (!response.ok) throw new Error(`no session: ${response.status}`);
    const opened = await response.json();
    this.token = opened.token;
    this.hello = opened.hello;
  }

  /** Send a request; a lost connection, a limit and an expired session are tried again with the same body. */
  async send(method, path, body) {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      let response;
      try {
        response = await fetch(`${URL_OF_LOTSE}/webhooks/web/${path}`, {
          method,
          headers: { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
      } catch {
        await wait(1);
        continue;
      }
      this.token = response.headers.get("X-Lotse-Token") ?? this.token;
      if (response.ok) return response;
      if (response.status === 429) await wait(Number(response.headers.get("Retry-After")));
      else if (response.status === 401) await this.renew(this.municipality);
      else throw new Error(`refused: ${response.status} ${(await response.json()).error}`);
    }
    throw new Error("the assistant cannot be reached");
  }

  /** Ask; the id makes sure that the message is answered once, however often it is sent. */
  async ask(message) {
    const response = await this.send("POST", "messages", { id: crypto.randomUUID(), message });
    const { messages } = await response.json();
    return { texts: messages.flatMap((item) => item.text ?? []), answer: messages.find((item) => item.custom).custom };
  }

  /** Return a PDF of offers as bytes. */
  async takeAway(ids) {
    const response = await this.send("POST", "takeaway", { offers: ids });
    return new Uint8Array(await response.arrayBuffer());
  }

  async erase() {
    await this.send("DELETE", "sessions");
  }
}

function wait(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

const questions = process.argv.slice(2);
const conversation = await Conversation.open(process.env.LOTSE_PLACE);
console.log(conversation.hello[0].text);
for (const question of questions.length ? questions : ["Mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss."]) {
  const { texts, answer } = await conversation.ask(question);
  console.log(`[${answer.kind}] ${answer.understood.needs} in ${answer.understood.municipality_name}`);
  if (answer.crisis || !answer.offers.length) console.log(texts.join("\n"));
  for (const offer of answer.offers) console.log(`- ${offer.name}: ${offer.phone_text ?? offer.website ?? "115"}`);
  if (answer.offers.length) {
    const sheet = await conversation.takeAway(answer.offers.map((offer) => offer.id));
    console.log(`(a sheet of ${sheet.length} bytes to print)`);
  }
}
await conversation.erase();
