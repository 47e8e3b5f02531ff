package org.rcons.protocol.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.ConsoleName;
import org.rcons.protocol.message.EscapePair;
import org.rcons.protocol.message.HostPort;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.message.UserName;
import org.rcons.testbed.transcript.RecordedConnection;
import org.rcons.testbed.transcript.Transcript;
import org.rcons.testbed.transcript.Transcripts;

/** A recorded connection, and what our client would say there to get the same done. */
record Recorded(String story, RecordedConnection connection) {
    private static final String CONNECTED = "[connected]\r\n";

    /** Every connection of every story in plain text. */
    static List<Recorded> all() {
        List<Recorded> all = new ArrayList<>();
        for (Transcript transcript : Transcripts.plain()) {
            transcript.connections().forEach(connection -> all.add(new Recorded(transcript.name(), connection)));
        }
        return all;
    }

    byte[] server() {
        return connection.serverBytes();
    }

    private String client() {
        return new String(connection.clientBytes(), ISO_8859_1);
    }

    private List<String> clientLines() {
        return Arrays.asList(client().split("\r?\n", -1));
    }

    private boolean passwordAsked() {
        return new String(server(), ISO_8859_1).startsWith("ok\r\npasswd?");
    }

    /** The server's bytes in one go; but what it says to a password only once it has the password. */
    Run hear(Run run) {
        return hear(run, 0);
    }

    /** The same in two portions. */
    Run hear(Run run, int cut) {
        byte[] bytes = server();
        int[] borders = {0, cut, passwordAsked() ? endOfPrompt() : cut, bytes.length};
        Arrays.sort(borders);
        for (int i = 1; i < borders.length; i++) {
            Run unused = run.hears(bytes, borders[i - 1], borders[i] - borders[i - 1]);
        }
        return run;
    }

    Run hearByteByByte(Run run) {
        return run.hearsByteByByte(server());
    }

    private int endOfPrompt() {
        return new String(server(), ISO_8859_1).indexOf("\r\n", "ok\r\n".length()) + 2;
    }

    /** The dialogue that does there what the recorded client did. */
    Run run(boolean openDoor) {
        List<String> lines = clientLines();
        String user =
                lines.get(0).startsWith("login ") ? lines.get(0).substring(6).replace("\0", "") : "alice";
        SignOn signOn = new SignOn(user(user), SignOn.Encryption.OFF, openDoor && !passwordAsked());
        String verb = line(lines, passwordAsked() ? 2 : 1);
        return Run.of(dialogue(signOn, verb), passwordAsked() ? lines.get(1) : "unasked");
    }

    private static UserName user(String bytes) {
        return new UserName(bytes.isEmpty() || bytes.indexOf(':') >= 0 ? "alice" : bytes);
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private Dialogue dialogue(SignOn signOn, String command) {
        HostPort peer = HostPort.parse(connection.address(), 1);
        Request request = request(command);
        if (request != null) {
            return Dialogue.ask(peer, signOn, request);
        }
        String name = command.startsWith("call ") ? command.substring("call ".length()) : "alpha";
        return Dialogue.attach(peer, signOn, new ConsoleName(name), plan(), !connection.master());
    }

    private static @Nullable Request request(String command) {
        String[] words = command.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "hosts", "group", "examine", "info" ->
                new Request.Show(Request.View.valueOf(words[0].toUpperCase(Locale.ROOT)), rest);
            case "broadcast" -> new Request.Broadcast(rest);
            case "textmsg" -> textMessage(rest);
            case "disconnect" -> new Request.Disconnect(rest);
            case "groups", "master", "pid", "version", "up", "newlogs", "reconfig", "restart", "quit", "help" ->
                Request.Master.valueOf(words[0].toUpperCase(Locale.ROOT));
            default -> null;
        };
    }

    /** An empty text, which the recorded server refuses, is nothing that our client could ask. */
    private static Request textMessage(String rest) {
        int blank = rest.indexOf(' ');
        String text = rest.substring(blank + 1);
        return new Request.TextMessage(rest.substring(0, blank), text.isEmpty() ? "hi" : text);
    }

    /** With the questions that the recorded client asked; it always asked for the version, ours seldom does. */
    private AttachPlan plan() {
        if (client().contains("\u001dqR5\r")) {
            return new AttachPlan(
                    AttachPlan.Mode.ATTACH, EscapePair.parse("^]q"), AttachPlan.Questions.STATE_AND_MOTD, 5, 24);
        }
        boolean asked = client().contains("\u0005c=");
        boolean all = client().contains("\u0005c;");
        AttachPlan.Questions some = all ? AttachPlan.Questions.STATE_AND_MOTD : AttachPlan.Questions.MUST_BE_UP;
        return Dialogues.plan(AttachPlan.Mode.ATTACH, asked ? some : AttachPlan.Questions.NONE);
    }

    /** What the server sent behind {@code [connected]}, unquoted, or nothing. */
    String outputRecorded() {
        String all = new String(server(), ISO_8859_1);
        int at = all.indexOf(CONNECTED);
        return at < 0 ? "" : unquoted(all.substring(at + CONNECTED.length()));
    }

    /** The lines between the two {@code ok} (and a password's) and the {@code goodbye}. */
    List<String> replyRecorded() {
        String all = new String(server(), ISO_8859_1);
        String lead = passwordAsked() ? "ok\r\npasswd? localhost\r\nok\r\n" : "ok\r\nok\r\n";
        String end = "goodbye\r\n";
        if (!all.startsWith(lead) || !all.endsWith(end)) {
            throw new AssertionError(this + " is no simple question: " + all);
        }
        return unquoted(all.substring(lead.length(), all.length() - end.length()))
                .lines()
                .toList();
    }

    private static String unquoted(String text) {
        return text.replaceAll("\u00ff[EGZ.]|\u00ff([^EGZ.])", "$1");
    }

    @Override
    public String toString() {
        return story + " " + connection.number();
    }
}
