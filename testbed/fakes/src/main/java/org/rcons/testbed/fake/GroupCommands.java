package org.rcons.testbed.fake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands of a group (PROTOCOL.md 9). */
final class GroupCommands implements CommandPhase.Commands {

    private final Connection connection;
    private final Host host;
    private final String user;

    GroupCommands(Connection connection, String user) {
        this.connection = connection;
        this.host = connection.host();
        this.user = user;
    }

    @Override
    public boolean run(LinePhase.Command command) {
        Listing listing = new Listing(host);
        switch (command.verb()) {
            case "call" -> call(command);
            case "help" -> say(Texts.GROUP_HELP);
            case "hosts" -> say(listing.hosts(chosen(command.rest()), null));
            case "examine" -> say(listing.examine(chosen(command.rest())));
            case "info" -> say(listing.info(chosen(command.rest())));
            case "group" -> say(listing.group(chosenOrAll(command.rest()), null));
            case "broadcast" -> broadcast(command);
            case "textmsg" -> textMessage(command);
            case "disconnect" -> disconnect(command);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void call(LinePhase.Command command) {
        if (command.bare()) {
            connection.answer(Moment.ATTACH, command.wanting("argument"));
            return;
        }
        FakeConsole console = connection.group().find(command.rest());
        String refusal = refusal(console);
        if (console == null || !refusal.isEmpty()) {
            connection.answer(Moment.ATTACH, command.rest() + ": " + refusal + "\r\n");
            connection.close();
            return;
        }
        Client client = new Client(connection, console, user);
        connection.enter(new ConsolePhase(client));
        connection.answer(Moment.ATTACH, "[" + console.admit(client) + "]\r\n");
    }

    private String refusal(@Nullable FakeConsole console) {
        if (console == null) {
            return "no such console";
        }
        if (console.right(user) == Right.NONE) {
            return "permission denied";
        }
        if (!console.setup().login) {
            return console.setup().motd.isEmpty() ? "no logins allowed at this time" : console.setup().motd;
        }
        return "";
    }

    private void broadcast(LinePhase.Command command) {
        if (command.bare()) {
            say(command.wanting("argument"));
            return;
        }
        String message = "[" + acid() + ": " + command.rest() + "]\r\n";
        connection.group().clients().forEach(client -> client.message(message));
        say(Texts.OK);
    }

    private void textMessage(LinePhase.Command command) {
        String[] words = command.rest().split(" ", 2);
        if (words.length < 2) {
            say(command.wanting("two arguments"));
            return;
        }
        String message = "[" + acid() + ": " + words[1].strip() + "]\r\n";
        addressed(words[0]).forEach(client -> client.message(message));
        say(Texts.OK);
    }

    private void disconnect(LinePhase.Command command) {
        if (!host.configuration().access().administers(user)) {
            say(command.bare() ? command.wanting("argument") : Texts.UNAUTHORIZED);
            return;
        }
        if (command.bare()) {
            say(command.wanting("argument"));
            return;
        }
        List<Client> victims = addressed(command.rest());
        victims.forEach(client -> client.dismiss("[-- Disconnected by admin `" + acid() + "' --]\r\n"));
        say("ok -- disconnected " + victims.size() + " users\r\n");
    }

    /** {@code [user][@console]}, split at the last {@code @}; empty parts mean all. */
    private List<Client> addressed(String who) {
        int at = who.lastIndexOf('@');
        String name = at < 0 ? who : who.substring(0, at);
        String console = at < 0 ? "" : who.substring(at + 1);
        return connection.group().clients().stream()
                .filter(client -> name.isEmpty() || client.user().equals(name))
                .filter(client -> console.isEmpty() || client.console().name().equals(console))
                .toList();
    }

    private List<FakeConsole> chosen(String name) {
        if (name.isEmpty()) {
            return connection.group().listed();
        }
        FakeConsole console = connection.group().find(name);
        return console == null ? List.of() : List.of(console);
    }

    private List<FakeConsole> chosenOrAll(String name) {
        List<FakeConsole> some = chosen(name);
        return some.isEmpty() ? connection.group().listed() : some;
    }

    private String acid() {
        return user + "@" + host.configuration().peerName();
    }

    private void say(String text) {
        connection.answer(Moment.COMMAND, text);
    }
}
