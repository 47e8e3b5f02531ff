package org.rcons.capture.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Match;
import org.rcons.capture.result.NodeResult;
import org.rcons.cli.json.JsonText;

/**
 * A result as one JSON object, on one line and in ASCII. The rule for programs: every object has every field, in this
 * order. What is not known or does not apply is null; {@code groups}, {@code saved} and {@code lastLines} are never null
 * but empty. Later versions may add fields; {@link #VERSION} grows when a reader has to change.
 *
 * <ul>
 *   <li>{@code node}: its name.
 *   <li>{@code host}: {@code host:port} that served the console or was asked for it; null if its turn never came.
 *   <li>{@code outcome}: a word of {@link org.rcons.capture.result.Outcome}.
 *   <li>{@code reason}: a line for people; null if the outcome says it all.
 *   <li>{@code pattern}, {@code match}, {@code line}: the pattern that decided as the user wrote it, what it matched, the
 *       line around it; null together.
 *   <li>{@code groups}: the named groups of the match.
 *   <li>{@code saved}: what a script kept.
 *   <li>{@code seconds}: from the console's turn to the verdict, three decimals.
 *   <li>{@code opening}: seconds from the console's turn until it was open for the first time; null if it never was.
 *   <li>{@code bytes}: of output received.
 *   <li>{@code reopened}: how often the session was lost and opened again.
 *   <li>{@code lineDown}: whether conserver said that the line of the console is down.
 *   <li>{@code lastLines}: the last lines without control sequences, the newest last.
 * </ul>
 */
final class ResultJson {
    /** Of the document and of each object of JSON lines. */
    static final int VERSION = 1;

    private ResultJson() {}

    /** One line of JSON lines. */
    static String line(NodeResult result) {
        return "{\"version\":" + VERSION + ',' + fields(result) + "}\n";
    }

    /** An object in the array of a document. */
    static String object(NodeResult result) {
        return '{' + fields(result) + '}';
    }

    private static String fields(NodeResult result) {
        Match match = result.verdict().match();
        StringBuilder out = new StringBuilder(512);
        out.append("\"node\":").append(JsonText.quoted(result.node()));
        out.append(",\"host\":").append(JsonText.quoted(orNull(result.host())));
        out.append(",\"outcome\":")
                .append(JsonText.quoted(result.verdict().outcome().word()));
        out.append(",\"reason\":")
                .append(JsonText.quoted(orNull(result.verdict().reason())));
        out.append(",\"pattern\":").append(JsonText.quoted(match == null ? null : match.pattern()));
        out.append(",\"match\":").append(JsonText.quoted(match == null ? null : match.text()));
        out.append(",\"line\":").append(JsonText.quoted(match == null ? null : match.line()));
        append(out.append(",\"groups\":"), match == null ? Map.of() : match.groups());
        append(out.append(",\"saved\":"), result.verdict().saved());
        out.append(",\"seconds\":").append(seconds(result.time()));
        Duration opening = result.opening();
        out.append(",\"opening\":").append(opening == null ? "null" : seconds(opening));
        out.append(",\"bytes\":").append(result.bytes());
        out.append(",\"reopened\":").append(result.reopened());
        out.append(",\"lineDown\":").append(result.lineDown());
        append(out.append(",\"lastLines\":"), result.lastLines());
        return out.toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String seconds(Duration time) {
        String millis = Integer.toString(1000 + time.toMillisPart());
        return time.toSeconds() + "." + millis.substring(1);
    }

    private static void append(StringBuilder out, Map<String, String> pairs) {
        String before = "{";
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            out.append(before).append(JsonText.quoted(pair.getKey())).append(':');
            out.append(JsonText.quoted(pair.getValue()));
            before = ",";
        }
        out.append(pairs.isEmpty() ? "{}" : "}");
    }

    private static void append(StringBuilder out, List<String> texts) {
        String before = "[";
        for (String text : texts) {
            out.append(before).append(JsonText.quoted(text));
            before = ",";
        }
        out.append(texts.isEmpty() ? "[]" : "]");
    }
}
