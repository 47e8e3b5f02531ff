package org.rcons.generator.command;

/** One ordinary run of makeconservercf, as the training needs it: the classes it loads go into the archive. */
interface TrainingRun {
    /**
     * Does what the command line says.
     *
     * @return the exit status
     */
    int run(String... arguments);
}
