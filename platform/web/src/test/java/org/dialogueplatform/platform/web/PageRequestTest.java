package org.dialogueplatform.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Pages where nobody asks for anything special. */
class PageRequestTest {

    @Test
    void aPageHoldsAsManyAsItMayAndSaysBehindWhatTheNextBegins() {
        var request = new PageRequest();
        request.limit = 2;
        var counted = new AtomicInteger();
        Rows<String> rows = new Rows<>(List.of("a", "b", "c"), row -> row, () -> counted.incrementAndGet());

        Page<String> page = request.answer(rows, row -> row + "!").getEntity();

        assertEquals(List.of("a!", "b!"), page.items());
        assertNull(page.total());
        assertEquals(0, counted.get(), "nobody wanted to know");
        request.after = page.next();
        assertEquals("b", request.wanted().after());
        assertEquals(3, request.wanted().rows());
    }

    @Test
    void theLastPageHasNoNext() {
        var request = new PageRequest();
        request.limit = 2;
        assertNull(request.answer(new Rows<>(List.of("a", "b"), row -> row, () -> 2), row -> row).getEntity().next());
    }
}
