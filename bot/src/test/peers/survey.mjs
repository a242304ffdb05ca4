// What every peer asks: the same screens, of the same length, as the bot's in a benchmark.
export const SURVEY = 46;
export const LEVELS = [1, 2, 3, 4, 5];
export const TOKEN = process.argv[4];
export const SECRET = process.argv[5];

const TEXT = "Votre collectivité dispose d'une stratégie, et l'a fait connaître. ".repeat(4);

export const redisUrl = process.argv[2];
export const apiRoot = process.argv[3];

export function welcome() {
  return { text: TEXT, buttons: [[["Commencer", "go:begin-full"]]] };
}

export function question(number) {
  return {
    text: `${number + 1} / ${SURVEY}\n${TEXT}`,
    buttons: LEVELS.map((level) => [[`${level} – une réponse de longueur ordinaire`, `rate:strategie-${number}:${level}`]]),
  };
}

export function summary(answers) {
  const mean = answers.reduce((sum, level) => sum + level, 0) / answers.length;
  return { text: `Niveau général ${mean.toFixed(1)}\n${TEXT}`, buttons: [[["Recommencer", "go:again"]]] };
}

export function keyboard(buttons) {
  return { inline_keyboard: buttons.map((row) => row.map(([text, callback_data]) => ({ text, callback_data }))) };
}

// Tells the benchmark where updates are taken.
export function announce(server) {
  server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
}
