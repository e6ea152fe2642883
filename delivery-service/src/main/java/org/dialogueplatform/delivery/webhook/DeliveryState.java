package org.dialogueplatform.delivery.webhook;

/** How far the delivery of one event to one subscription has come. */
public enum DeliveryState {

    /** To be attempted; not now if the subscription is paused or disabled. */
    PENDING,
    /** Taken by the endpoint. */
    DELIVERED,
    /** Given up after the last attempt. Whoever wants it has it sent again, or replayed. */
    DEAD
}
