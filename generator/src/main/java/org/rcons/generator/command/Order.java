package org.rcons.generator.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.apply.ReloadWay;
import org.rcons.generator.plan.HostFacts;
import org.rcons.generator.plan.Scope;

/**
 * What the user wants, with everything that excludes each other sorted out.
 *
 * @param errand what is to be done to the consoles
 * @param noderange which nodes, or null for all
 * @param scope which hosts' files
 * @param source what is read
 * @param form how the files are to look
 * @param delivery what happens to the files
 * @param verbose print the files that are written
 */
record Order(
        Errand errand,
        @Nullable String noderange,
        Scope scope,
        Source source,
        Form form,
        Delivery delivery,
        boolean verbose) {

    /** What is to be done. */
    enum Errand {
        /** Write the nodes' consoles. */
        SET_UP,
        /** Remove the nodes' consoles ({@code -d}). */
        DELETE,
        /** Remove consoles of nodes that are unknown ({@code -C}). */
        CLEAN_UP
    }

    /**
     * What is read.
     *
     * @param inventory as the user wrote it, or null for the default
     * @param as the machine to act as and its addresses, divided by commas; empty for this one
     * @param balance hosts with weights for nodes that have none
     */
    record Source(@Nullable String inventory, String as, List<String> balance) {}

    /**
     * How the files are to look.
     *
     * @param tuned whether the settings are chosen
     * @param groupSize consoles a group, or 0 to choose
     * @param trusted more trusted hosts
     */
    record Form(boolean tuned, int groupSize, List<String> trusted) {}

    /**
     * What happens to the files.
     *
     * @param way what kind
     * @param folder for {@link Way#OUTPUT}, otherwise empty
     * @param service what the options files in that folder are for
     * @param file the conserver.cf of a host
     * @param remote how other hosts are reached and reloaded
     */
    record Delivery(Way way, String folder, HostFacts.Kind service, String file, Remote remote) {}

    /** What is done with the plan. */
    enum Way {
        /** Files are put onto the hosts. */
        APPLY,
        /** Files are written into a folder. */
        OUTPUT,
        /** Only the effects are shown. */
        DRY_RUN,
        /** The effects and the changed lines are shown. */
        DIFF,
        /** Only the reasons for the tuning are shown. */
        EXPLAIN,
        /** The prediction is checked. */
        MEASURE
    }

    /**
     * How hosts are reached.
     *
     * @param ssh the program
     * @param reload how conserver is told
     * @param restart whether to restart where a reload does not suffice
     * @param parallel hosts at the same time
     * @param limit longest time for a host
     */
    record Remote(String ssh, ReloadWay reload, boolean restart, int parallel, Duration limit) {}
}
