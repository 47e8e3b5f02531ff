package org.rcons.generator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.emit.OutputFolder;
import org.rcons.generator.emit.OutputFolder.HostFiles;
import org.rcons.generator.plan.HostDiff;
import org.rcons.generator.plan.Moves;
import org.rcons.protocol.route.RoutesException;

/** Puts finished plans into a folder, with the routes to all their consoles. */
final class FolderDelivery {
    private final Path folder;
    private final boolean complete;
    private final Screen screen;

    /**
     * Into a folder.
     *
     * @param complete true if the plans are of all hosts
     */
    FolderDelivery(String folder, boolean complete, Screen screen) {
        this.folder = Path.of(folder);
        this.complete = complete;
        this.screen = screen;
    }

    /** Writes nothing if there is nothing to do: an inventory that is empty by mistake takes nobody's routes. */
    ExitStatus write(List<HostPlan> plans) throws FailedException {
        if (plans.isEmpty()) {
            return ExitStatus.OK;
        }
        try {
            Moves moves = new Moves(routes());
            List<HostFiles> files = new ArrayList<>();
            for (HostPlan plan : plans) {
                HostDiff diff = plan.diff();
                plan.effects(diff).forEach(screen::result);
                moves.add(plan.task().host(), diff.consoles());
                files.add(files(plan, diff.consoles().served()));
            }
            moves.lines().forEach(screen::result);
            OutputFolder.Result result = new OutputFolder(folder).write(files, complete);
            result.written().forEach(file -> screen.result("wrote " + file));
            if (complete) {
                result.stale()
                        .forEach(host -> screen.warn(folder.resolve(host)
                                + ": no console is served there any more; its files were left alone"));
            }
            return ExitStatus.OK;
        } catch (RoutesException | IllegalArgumentException e) {
            throw new FailedException(ExitStatus.CONFIGURATION, e);
        } catch (IOException e) {
            throw new FailedException(ExitStatus.CANNOT_WRITE, FileFault.line(folder, "cannot be written", e), e);
        }
    }

    /** Those of a run before; if all are written anew, it does not matter what is wrong with the old ones. */
    private Map<String, String> routes() throws IOException {
        try {
            return new OutputFolder(folder).routes();
        } catch (IOException e) {
            if (complete) {
                return Map.of();
            }
            throw e;
        }
    }

    private static HostFiles files(HostPlan plan, Set<String> consoles) {
        @Nullable String text = plan.options();
        OutputFolder.Options options = text == null
                ? null
                : new OutputFolder.Options(plan.facts().service().path(), text);
        return new HostFiles(plan.task().host(), plan.file(), options, consoles);
    }
}
