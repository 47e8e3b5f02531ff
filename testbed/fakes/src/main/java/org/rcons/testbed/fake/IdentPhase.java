package org.rcons.testbed.fake;

/** Before the login (PROTOCOL.md 5). */
final class IdentPhase extends LinePhase {

    IdentPhase(Connection connection) {
        super(connection);
    }

    @Override
    void line(String line) {
        Command command = Command.parse(line, connection.stage());
        switch (command.verb()) {
            case "help" -> connection.answer(Moment.COMMAND, Texts.IDENT_HELP);
            case "exit" -> connection.goodbye();
            case "ssl" -> ssl();
            case "login" -> login(command);
            default -> connection.answer(Moment.COMMAND, Texts.UNKNOWN);
        }
    }

    private void ssl() {
        if (connection.host().configuration().tls() == null || connection.secured()) {
            connection.answer(Moment.SSL, Texts.UNKNOWN);
            return;
        }
        connection.answer(Moment.SSL, Texts.OK);
        connection.secureNext();
    }

    private void login(Command command) {
        Configuration configuration = connection.host().configuration();
        if (command.bare()) {
            connection.answer(Moment.LOGIN, command.wanting("argument"));
        } else if (configuration.tlsRequired() && !connection.secured()) {
            connection.answer(Moment.LOGIN, "encryption required\r\n");
        } else if (configuration.access().admits(command.rest())) {
            connection.answer(Moment.LOGIN, Texts.OK);
            connection.enter(new CommandPhase(connection, command.rest()));
        } else {
            connection.answer(Moment.LOGIN, "passwd? " + configuration.serverName() + "\r\n");
            connection.enter(new PasswordPhase(connection, command.rest()));
        }
    }
}
