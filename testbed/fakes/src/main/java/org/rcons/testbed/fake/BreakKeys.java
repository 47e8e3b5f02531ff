package org.rcons.testbed.fake;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ^Ecl}: the next byte chooses a break sequence (PROTOCOL.md 11.3, 11.9). */
record BreakKeys(Client client) implements Keys {

    static Keys begin(Client client) {
        client.say("halt ");
        return new BreakKeys(client);
    }

    @Override
    public Keys octet(int octet) {
        Map<Character, BreakSequence> breaks =
                client.connection().host().configuration().breaks();
        char key = octet == '0' ? client.console().setup().defaultBreak : (char) octet;
        BreakSequence sequence = breaks.get(key);
        if (octet == '?') {
            client.say("list]\r\n" + list(breaks));
        } else if (!Keys.slot(octet)) {
            client.say("aborted]\r\n");
        } else if (sequence == null) {
            client.say("undefined]\r\n");
        } else if (sequence.confirm()) {
            return ConfirmKeys.begin(client, () -> send(sequence));
        } else {
            send(sequence);
        }
        return new PlainKeys(client);
    }

    private void send(BreakSequence sequence) {
        client.say("sent]\r\n");
        client.console().messageOthers(client, "[break sent by " + client.acid() + "]\r\n");
        client.console().breakWith(sequence);
    }

    private String list(Map<Character, BreakSequence> breaks) {
        StringBuilder list = new StringBuilder();
        append(list, '0', breaks.get(client.console().setup().defaultBreak));
        breaks.forEach((key, sequence) -> append(list, key, sequence));
        return list.toString();
    }

    private static void append(StringBuilder list, char key, @Nullable BreakSequence sequence) {
        if (sequence != null) {
            list.append(String.format(
                    Locale.ROOT, " %c - %3dms, `%s'\r\n", key, sequence.delayMilliseconds(), sequence.text()));
        }
    }
}
