package org.rcons.macs.openfirmware;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.capture.result.Outcome;
import org.rcons.capture.result.Verdict;
import org.rcons.capture.watch.Follower;
import org.rcons.capture.watch.Typist;
import org.rcons.macs.Adapter;
import org.rcons.macs.MacSource;

/**
 * Asks a node that stands at its Open Firmware prompt for its network adapters: classic firmware of IBM, SLOF, and the
 * macros of newer POWER firmware (XCAT.md 13). It finds out which from the screen. The verdict is
 * {@link Outcome#MATCHED} when the dialogue went through, even if no adapter has an address; the reason says so then.
 *
 * <p>Only one Enter is typed before a prompt of Open Firmware shows, and an answer where the firmware asks for the console
 * or the language. Anything else on the screen ends it.
 */
public final class OpenFirmwareDialogue implements Typist, MacSource {
    /** The device tree of a large partition has thousands of lines. Of more text the older half is dropped. */
    private static final int MOST_TEXT = 1 << 18;

    private final Inquiry inquiry;
    private final StringBuilder text = new StringBuilder();
    private Step step;
    private long ticksLeft;

    /**
     * Once a console.
     *
     * @param limits how long to wait for what
     * @param ping whom to ping through each adapter, or null for nobody
     */
    public OpenFirmwareDialogue(Limits limits, @Nullable Ping ping) {
        this.inquiry = new Inquiry(limits, ping);
        this.step = new FindPrompt(inquiry);
    }

    @Override
    public List<Deed> onReady() {
        List<Deed> deeds = new ArrayList<>();
        begin(step, deeds);
        deeds.add(tick());
        return deeds;
    }

    @Override
    public List<Deed> onText(String more) {
        text.append(more);
        if (text.length() > MOST_TEXT) {
            text.delete(0, text.length() - MOST_TEXT / 2);
        }
        return List.of();
    }

    @Override
    public List<Deed> onQuiet() {
        return obey(step.look(text.toString()));
    }

    @Override
    public List<Deed> onWake() {
        inquiry.tick();
        ticksLeft--;
        List<Deed> deeds = new ArrayList<>();
        if (ticksLeft <= 0) {
            deeds.addAll(obey(step.overdue(text.toString())));
        }
        if (deeds.stream().noneMatch(Deed.Finish.class::isInstance)) {
            deeds.add(tick());
        }
        return deeds;
    }

    @Override
    public Verdict onTimeUp() {
        return Verdict.of(Outcome.TIMED_OUT, "the time was up while " + step.doing());
    }

    @Override
    public Verdict onIdle() {
        return Verdict.of(Outcome.QUIET, "the node fell silent while " + step.doing());
    }

    @Override
    public List<Adapter> adapters() {
        return inquiry.adapters();
    }

    @Override
    public Follower follower() {
        return this;
    }

    private List<Deed> obey(Move move) {
        List<Deed> deeds = new ArrayList<>();
        if (move instanceof Move.Go go) {
            begin(go.step(), deeds);
        } else if (move instanceof Move.Type type) {
            type(type.text(), deeds);
        } else if (move instanceof Move.End end) {
            deeds.add(new Deed.Finish(end.verdict()));
        } else if (ticksLeft <= 0) {
            ticksLeft = step.ticks();
        }
        return deeds;
    }

    private void begin(Step next, List<Deed> deeds) {
        step = next;
        type(next.typed(), deeds);
    }

    private void type(String line, List<Deed> deeds) {
        text.setLength(0);
        ticksLeft = step.ticks();
        deeds.add(new Deed.Type(line.getBytes(StandardCharsets.US_ASCII)));
    }

    private Deed tick() {
        return new Deed.Wake(inquiry.limits().tick());
    }
}
