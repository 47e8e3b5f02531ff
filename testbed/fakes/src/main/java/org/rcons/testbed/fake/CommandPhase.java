package org.rcons.testbed.fake;

/** After the login: the commands of the process that the connection talks to (PROTOCOL.md 8 and 9). */
final class CommandPhase extends LinePhase {

    /** Some commands; false if the verb is none of them. */
    interface Commands {
        boolean run(LinePhase.Command command);
    }

    private final Commands first;
    private final Commands second;

    CommandPhase(Connection connection, String user) {
        super(connection);
        Commands group = new GroupCommands(connection, user);
        first = connection.stage() == Stage.MASTER ? new MasterCommands(connection, user) : group;
        second = connection.host().configuration().singlePort() ? group : command -> false;
    }

    @Override
    void line(String line) {
        Command command = Command.parse(line, connection.stage());
        if (command.verb().equals("exit")) {
            connection.goodbye();
        } else if (!first.run(command) && !second.run(command)) {
            connection.answer(Moment.COMMAND, Texts.UNKNOWN);
        }
    }
}
