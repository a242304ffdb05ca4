// The survey as Telegraf's guide has it: a wizard, its session in Redis.
import http from "node:http";
import { createClient } from "redis";
import { Scenes, Telegraf, session } from "telegraf";
import { SECRET, SURVEY, TOKEN, announce, apiRoot, keyboard, question, redisUrl, summary, welcome } from "./survey.mjs";

const redis = await createClient({ url: redisUrl }).connect();
const store = {
  get: async (key) => JSON.parse((await redis.get(`telegraf:${key}`)) ?? "null") ?? undefined,
  set: (key, value) => redis.set(`telegraf:${key}`, JSON.stringify(value), { EX: 3600 }),
  delete: (key) => redis.del(`telegraf:${key}`),
};

const show = (ctx, screen) => ctx.editMessageText(screen.text, { reply_markup: keyboard(screen.buttons) });

async function ask(ctx) {
  await ctx.answerCbQuery();
  await show(ctx, question(0));
  return ctx.wizard.next();
}

async function rated(ctx) {
  await ctx.answerCbQuery();
  const answers = ctx.wizard.state.answers;
  answers.push(Number(ctx.callbackQuery.data.split(":")[2]));
  if (answers.length === SURVEY) {
    await show(ctx, summary(answers));
    return ctx.scene.leave();
  }
  await show(ctx, question(answers.length));
  return ctx.wizard.next();
}

const wizard = new Scenes.WizardScene(
  "survey",
  async (ctx) => {
    ctx.wizard.state.answers = [];
    const screen = welcome();
    await ctx.reply(screen.text, { reply_markup: keyboard(screen.buttons) });
    return ctx.wizard.next();
  },
  ask,
  ...Array(SURVEY).fill(rated),
);
const stage = new Scenes.Stage([wizard]);

const bot = new Telegraf(TOKEN, { telegram: { apiRoot, webhookReply: process.argv[6] === "riding" } });
bot.use(session({ store }));
bot.use(stage.middleware());
bot.start((ctx) => ctx.scene.enter("survey"));
bot.botInfo = await bot.telegram.getMe();
announce(http.createServer(bot.webhookCallback("/telegram", { secretToken: SECRET })));
