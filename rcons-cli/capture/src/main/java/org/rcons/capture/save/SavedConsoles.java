package org.rcons.capture.save;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.rcons.capture.fleet.FleetListener;
import org.rcons.capture.result.NodeResult;
import org.rcons.capture.spool.Spool;
import org.rcons.protocol.message.ConsoleName;

/**
 * Saves what consoles say: {@code DIR/NODE} with the bytes as they came and, if wished, the recording {@code
 * DIR/NODE.cast}. A file is made or emptied when its node's turn comes, at the latest when the node is finished, so that in
 * the end there is one for every node and none holds what an earlier run saved. What was saved before a run breaks off
 * stays. A slow disk slows the consoles down. A file that cannot be written any more is given up, the run goes on.
 */
public final class SavedConsoles implements FleetListener {
    private final SaveFolder folder;
    private final Spool spool;
    private final Consumer<String> say;
    private final SavedFiles files;
    private final LongSupplier nanos;
    private final InstantSource clock;
    private final Map<ConsoleName, SavedConsole> consoles = new ConcurrentHashMap<>();

    /**
     * Saves into a folder.
     *
     * @param spool used by nobody else
     * @param say hears a line for people about a file that cannot be written; on the spool's thread. A full disk does not
     *     flood it: the eleventh file and those behind it are not named
     */
    public SavedConsoles(SaveFolder folder, Spool spool, Consumer<String> say) {
        this(folder, spool, say, System::nanoTime, InstantSource.system());
    }

    SavedConsoles(SaveFolder folder, Spool spool, Consumer<String> say, LongSupplier nanos, InstantSource clock) {
        this.folder = folder;
        this.spool = spool;
        this.say = say;
        this.files = new SavedFiles(say);
        this.nanos = nanos;
        this.clock = clock;
    }

    @Override
    public void begun(ConsoleName node) {
        console(node);
    }

    @Override
    public void output(ConsoleName node, byte[] bytes, Flow flow) {
        SavedConsole console = console(node);
        long at = nanos.getAsLong() - console.began();
        spool.add(bytes.length, flow, () -> console.output(at, bytes));
    }

    @Override
    public void finished(NodeResult result) {
        SavedConsole console = console(new ConsoleName(result.node()));
        long at = nanos.getAsLong() - console.began();
        spool.add(0, null, () -> console.finish(at));
    }

    private SavedConsole console(ConsoleName node) {
        SavedConsole known = consoles.get(node);
        if (known != null) {
            return known;
        }
        SavedConsole made = new SavedConsole(node.text(), folder, files, nanos.getAsLong());
        long epochSeconds = clock.instant().getEpochSecond();
        consoles.put(node, made);
        spool.add(0, null, () -> made.create(epochSeconds));
        return made;
    }

    /**
     * Waits until all is written. Nothing may come any more.
     *
     * @param deadline how long; what is not written then is lost, which is said
     */
    public void close(Duration deadline) {
        if (spool.close(deadline)) {
            files.closeAll();
        } else {
            say.accept("not everything could be saved within " + deadline.toMillis() / 1000.0 + " s");
        }
    }

    /** How many files do not hold all that they should: to be asked once closed. */
    public int failures() {
        return files.incomplete();
    }
}
