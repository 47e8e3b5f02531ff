package org.rcons.macs.openfirmware;

import java.time.Duration;
import java.util.regex.Pattern;
import org.rcons.macs.Adapter.Reach;

/**
 * One ping through an adapter. {@code ping} takes the rest of its line, so no mark can follow it: its end is the prompt.
 * It is tried once, since it tries for long enough itself.
 */
final class PingAdapter extends AdapterQuestion {
    private static final Pattern SUCCESS =
            Pattern.compile("^\\s*ping\\b(?: to \\S+)? success\\b", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Forth forth;
    private final Ping ping;

    PingAdapter(Visit visit, Forth forth, Ping ping) {
        super(visit);
        this.forth = forth;
        this.ping = ping;
    }

    @Override
    String line() {
        String words = forth.netPackage() ? "\" /packages/net\" find-device " : "";
        return words + "ping " + visit().path() + ":" + ping.arguments();
    }

    @Override
    Duration limit() {
        return inquiry().limits().ping();
    }

    @Override
    boolean mayRepeat() {
        return false;
    }

    @Override
    Move answered(String text) {
        boolean success = SUCCESS.matcher(text).find();
        return new Move.Go(new TidyUp(visit(), forth, success ? Reach.SUCCESSFUL : Reach.UNSUCCESSFUL));
    }

    @Override
    Move unanswered() {
        return new Move.Go(new TidyUp(visit(), forth, Reach.UNSUCCESSFUL));
    }

    @Override
    public String doing() {
        return "pinging through " + visit().path();
    }
}
