package org.rcons.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Map;
import org.rcons.cli.config.ConfigException;
import org.rcons.cli.inventory.InventoryFolder;
import org.rcons.cli.options.NodesOptions;
import org.rcons.cli.visit.Messages;
import org.rcons.protocol.route.RoutesException;

/** {@code rcons nodes}: the list goes to standard output as a whole or not at all, what else there is to say beside it. */
final class NodesPrinter {
    private final Map<String, String> environment;
    private final Messages messages;

    NodesPrinter(Map<String, String> environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    ExitStatus run(NodesOptions wanted) {
        try (InventoryFolder folder = InventoryFolder.open()) {
            if (folder == null) {
                messages.warn("this rcons was installed without makeconservercf, which reads inventories: install it");
                return ExitStatus.NO_CONSOLE;
            }
            return print(folder.nodes().list(wanted, environment, messages::warn));
        } catch (ConfigException | RoutesException e) {
            messages.warn(String.valueOf(e.getMessage()));
            return ExitStatus.CONFIGURATION;
        } catch (IllegalArgumentException e) {
            messages.warn(String.valueOf(e.getMessage()));
            return ExitStatus.USAGE;
        } catch (IOException e) {
            messages.warn(String.valueOf(e.getMessage()));
            return ExitStatus.NO_CONSOLE;
        }
    }

    private ExitStatus print(String text) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.contains("Broken pipe")) {
                messages.warn("cannot write to standard output: " + why);
                return ExitStatus.UNAVAILABLE;
            }
            // Whoever read the list has seen enough of it, as head has.
        }
        return ExitStatus.OK;
    }
}
