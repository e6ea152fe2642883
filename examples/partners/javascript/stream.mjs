// Follows the stream and says each event in a line: TOKEN=… node stream.mjs [last id] ['type=public.recommendation.*&theme=…']
// A stream ends with its token, after five minutes at most: get a new token and go on behind the last id.
const url = process.env.DIALOGUE_URL ?? "http://localhost:8080";
const [last, filter] = process.argv.slice(2);

const answer = await fetch(`${url}/api/v1/events/stream${filter ? `?${filter}` : ""}`, {
  headers: {
    Accept: "text/event-stream",
    Authorization: `Bearer ${process.env.TOKEN}`,
    ...(last ? { "Last-Event-ID": last } : {}),
  },
});
if (!answer.ok) {
  // 410: the id is too old; begin with a first load, as the mirror does
  console.error(answer.status, await answer.text());
  process.exit(1);
}

let buffer = "", message = {};
for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
  buffer += chunk;
  const lines = buffer.split(/\r\n|\n|\r(?!$)/);
  buffer = lines.pop();
  for (const line of lines) {
    if (line === "") {
      if (message.data !== undefined) {
        const event = JSON.parse(message.data);
        console.log(message.id, event.type, event.subject, event.data.publicNo);
      }
      message = {};
    } else if (!line.startsWith(":")) { // a comment is the heartbeat
      const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
      message[field] = field === "data" && message.data !== undefined ? `${message.data}\n${value}` : value;
    }
  }
}
