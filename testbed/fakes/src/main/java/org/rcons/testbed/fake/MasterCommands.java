package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The commands of the master (PROTOCOL.md 8). */
final class MasterCommands implements CommandPhase.Commands {

    private final Connection connection;
    private final Host host;
    private final String user;

    MasterCommands(Connection connection, String user) {
        this.connection = connection;
        this.host = connection.host();
        this.user = user;
    }

    @Override
    public boolean run(LinePhase.Command command) {
        switch (command.verb()) {
            case "call" -> {
                return call(command);
            }
            case "groups" -> say(groups());
            case "master" -> say(masters());
            case "pid" -> say(String.valueOf(host.pid()));
            case "version" -> say(Texts.VERSION);
            case "help" -> connection.answer(Moment.COMMAND, Texts.MASTER_HELP);
            case "up" -> administer(command.verb(), "bringing up consoles", host::bringUp);
            case "newlogs" -> administer(command.verb(), "opening new logfiles", () -> {});
            case "reconfig" -> administer(command.verb(), "reconfiguring", () -> {});
            case "restart" -> administer(command.verb(), "restarting", () -> {});
            case "quit" -> administer(command.verb(), "terminated", () -> host.quit(connection));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** False if the call is one for the group's commands: a local console of a server with a single port. */
    private boolean call(LinePhase.Command command) {
        if (command.bare()) {
            connection.answer(Moment.CALL, command.wanting("argument"));
            return true;
        }
        Directory.Answer answer = host.directory().call(command.rest());
        if (answer.local() && host.configuration().singlePort()) {
            return false;
        }
        connection.answer(Moment.CALL, answer.text() + "\r\n");
        return true;
    }

    private String groups() {
        List<Group> groups = new ArrayList<>(host.groups());
        if (host.configuration().newestGroupFirst()) {
            Collections.reverse(groups);
        }
        return groups.stream()
                .map(group -> String.valueOf(group.port()))
                .distinct()
                .collect(Collectors.joining(":"));
    }

    private String masters() {
        List<String> masters = new ArrayList<>();
        if (!host.groups().isEmpty()) {
            masters.add("@" + connection.localAddress());
        }
        if (host.configuration().redirects()) {
            host.configuration()
                    .remotes()
                    .forEach(remote -> remote.redirect().master().ifPresent(masters::add));
        }
        return masters.stream().distinct().collect(Collectors.joining(":"));
    }

    private void administer(String verb, String done, Runnable action) {
        if (!host.configuration().access().administers(user)) {
            connection.answer(Moment.COMMAND, Texts.UNAUTHORIZED);
            return;
        }
        host.administered(verb);
        say("ok -- " + done);
        action.run();
    }

    private void say(String line) {
        connection.answer(Moment.COMMAND, line + "\r\n");
    }
}
