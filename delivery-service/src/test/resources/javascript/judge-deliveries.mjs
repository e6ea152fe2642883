// Judges the deliveries of a file, one JSON object a line, by a check of signatures such as that of examples/partners/javascript, and
// counts how many it believed and rejected, and how many of these judgements were wrong.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [check, file] = process.argv.slice(2);
const { isGenuine } = await import(pathToFileURL(check));
let believed = 0, rejected = 0, wrong = 0;
for (const line of readFileSync(file, "utf8").trimEnd().split("\n")) {
  const { key, headers, body, genuine } = JSON.parse(line);
  const judgement = isGenuine(key, headers, Buffer.from(body, "base64"));
  if (judgement) believed++;
  else rejected++;
  if (judgement !== genuine) wrong++;
}
console.log(`${believed} believed, ${rejected} rejected, ${wrong} wrongly`);
