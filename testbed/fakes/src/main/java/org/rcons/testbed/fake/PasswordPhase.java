package org.rcons.testbed.fake;

/** The next line is the password; there is one try for each connection (PROTOCOL.md 5.1). */
final class PasswordPhase extends LinePhase {

    private final String user;

    PasswordPhase(Connection connection, String user) {
        super(connection);
        this.user = user;
    }

    @Override
    void line(String line) {
        if (connection.host().configuration().access().accepts(user, line)) {
            connection.answer(Moment.PASSWORD, Texts.OK);
            connection.enter(new CommandPhase(connection, user));
        } else {
            connection.answer(Moment.PASSWORD, "invalid password\r\n");
            connection.close();
        }
    }
}
