package org.rcons.bench.capture;

import java.util.Locale;

/**
 * Just enough of a conserver's master, or of one of its groups, to let people in and connect them (PROTOCOL.md 5, 8, 9
 * and 11): plain text, everybody is trusted, all consoles are up and every client may write.
 */
final class ConserverTalk implements Talk {
    private static final int ESCAPE = 0x05;
    private static final String OK = "ok\r\n";

    private enum Stage {
        COMMANDS,
        CONSOLE,
        ESCAPE_BEGUN,
        ESCAPED
    }

    private final int[] groups;
    private final boolean master;
    private final StringBuilder command = new StringBuilder();
    private Stage stage = Stage.COMMANDS;

    /**
     * @param groups their ports; a console is in the group that its name's number leaves as a remainder
     * @param master whether this is the master's side
     */
    ConserverTalk(int[] groups, boolean master) {
        this.groups = groups;
        this.master = master;
    }

    @Override
    public void begun(Line line) {
        line.say(OK);
    }

    @Override
    public void received(Line line, byte[] bytes) {
        for (byte each : bytes) {
            switch (stage) {
                case COMMANDS -> type(line, each);
                case CONSOLE -> stage = each == ESCAPE ? Stage.ESCAPE_BEGUN : Stage.CONSOLE;
                case ESCAPE_BEGUN -> stage = each == 'c' ? Stage.ESCAPED : Stage.CONSOLE;
                case ESCAPED -> {
                    stage = Stage.CONSOLE;
                    escape(line, each & 0xFF);
                }
            }
        }
    }

    private void type(Line line, byte octet) {
        if (octet != '\n') {
            command.append((char) (octet & 0xFF));
            return;
        }
        String[] words = command.toString().strip().split(" ", 2);
        command.setLength(0);
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "login" -> line.say(OK);
            case "call" -> call(line, words[words.length - 1]);
            case "exit" -> {
                line.say("goodbye\r\n");
                line.leave();
            }
            default -> line.say("unknown command\r\n");
        }
    }

    private void call(Line line, String console) {
        if (master) {
            int number = Integer.parseInt(console.replaceAll("\\D", ""));
            line.say(groups[number % groups.length] + "\r\n");
        } else {
            line.say("[attached]\r\n");
            stage = Stage.CONSOLE;
        }
    }

    private static void escape(Line line, int key) {
        switch (key) {
            case ';' -> {
                line.say("[connected]\r\n");
                line.listen();
            }
            case '=' -> line.say("[up]\r\n");
            case 'm' -> line.say("[-- MOTD --]\r\n");
            case 0xD6 -> line.say("[8002007]\r\n");
            case 's' -> line.say("[spying]\r\n");
            case '.' -> {
                line.say("[disconnect]\r\n");
                line.leave();
            }
            default -> line.say("[unknown -- use `?']\r\n");
        }
    }
}
