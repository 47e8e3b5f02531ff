package org.rcons.generator.inventory;

/** Whether a line is opened only while somebody is attached. */
public enum OnDemand {
    /** As the site says. */
    UNSET,
    /** Only while somebody is attached. */
    YES,
    /** Always. */
    NO
}
