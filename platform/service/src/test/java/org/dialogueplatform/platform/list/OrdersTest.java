package org.dialogueplatform.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Places in a list, and the keys they are told by. */
class OrdersTest {

    private static final UUID ID = UUID.fromString("0192aaaa-0000-7000-8000-000000000001");
    private static final Orders<Row> ORDERS = Orders.of(Row::id, "-id").by("name", "r.name", Row::name, Function.identity())
            .byOptional("due", "r.due", Row::due, LocalDate::parse);

    @Test
    void withoutBeingAskedItIsTheUsualOne() {
        assertTrue(ORDERS.order("").descending());
        assertNull(ORDERS.order("").path());
        assertEquals("r.name", ORDERS.order("name").path());
        assertTrue(ORDERS.order("-name").descending());
    }

    @Test
    void aKeyLeadsBackToItsPlaceWhateverTheValueHoldsItself() {
        var named = ORDERS.order("name");
        assertEquals(new Orders.Place(ID, "Union of  Lawyers "),
                named.place(named.key(new Row(ID, "Union of  Lawyers ", null))));
        var due = ORDERS.order("-due");
        assertEquals(new Orders.Place(ID, LocalDate.of(2027, 1, 1)),
                due.place(due.key(new Row(ID, "", LocalDate.of(2027, 1, 1)))));
        assertEquals(new Orders.Place(ID, null), due.place(due.key(new Row(ID, "", null))));
    }

    @Test
    void whatIsNoKeyOfThisOrderIsNotTakenForOne() {
        assertThrows(IllegalArgumentException.class, () -> ORDERS.order("name").place(ID.toString()));
        assertThrows(IllegalArgumentException.class, () -> ORDERS.order("-id").place(ID + " x"));
        assertThrows(IllegalArgumentException.class, () -> ORDERS.order("-id").place("x"));
        assertThrows(DateTimeException.class, () -> ORDERS.order("due").place(ID + " tomorrow"));
    }

    private record Row(UUID id, String name, @Nullable LocalDate due) {
    }
}
