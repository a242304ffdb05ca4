package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Reply;

/**
 * What a visitor is shown, and of which version of the session.
 *
 * @param version 0 if there is no session that can be used
 * @param kept whether anything is kept of the visitor
 */
record Standing(Reply reply, long version, boolean kept) {}
