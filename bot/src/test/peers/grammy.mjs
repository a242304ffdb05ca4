// The survey with grammY: its session in Redis through its own storage adapter.
import http from "node:http";
import { RedisAdapter } from "@grammyjs/storage-redis";
import { Bot, session, webhookCallback } from "grammy";
import { Redis } from "ioredis";
import { SECRET, SURVEY, TOKEN, announce, apiRoot, keyboard, question, redisUrl, summary, welcome } from "./survey.mjs";

const bot = new Bot(TOKEN, { client: { apiRoot } });
bot.use(session({ initial: () => ({ answers: [] }), storage: new RedisAdapter({ instance: new Redis(redisUrl), ttl: 3600 }) }));

const show = (ctx, screen) => ctx.editMessageText(screen.text, { reply_markup: keyboard(screen.buttons) });

bot.command("start", async (ctx) => {
  ctx.session.answers = [];
  const screen = welcome();
  await ctx.reply(screen.text, { reply_markup: keyboard(screen.buttons) });
});
bot.callbackQuery("go:begin-full", async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, question(0));
});
bot.callbackQuery(/^rate:/, async (ctx) => {
  await ctx.answerCallbackQuery();
  ctx.session.answers.push(Number(ctx.callbackQuery.data.split(":")[2]));
  const { answers } = ctx.session;
  await show(ctx, answers.length === SURVEY ? summary(answers) : question(answers.length));
});
await bot.init();
const handle = webhookCallback(bot, "http", { secretToken: SECRET });
announce(http.createServer((request, response) => handle(request, response)));
