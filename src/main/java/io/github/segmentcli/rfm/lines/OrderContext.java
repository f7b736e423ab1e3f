package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.roles.purchases.OrderStatus;
import java.util.BitSet;

/**
 * What the lines of an order have said so far. A blank cell of a later line of the same order has these values. Mutable; carried
 * from one piece of a file to the next.
 */
public final class OrderContext {

    final Key invoice = new Key();
    final Key customer = new Key();
    double day = Double.NaN;
    OrderStatus status = OrderStatus.BOUGHT;
    String statusWord = "";
    boolean isOtherCurrency;
    /** The word for it; empty for none, and where the currency is the one asked for. */
    String otherCurrency = "";
    /** The numbers of the conditions that are not met. */
    final BitSet unmet = new BitSet();

    /** Forgets the order before. */
    void begin(Key newInvoice) {
        invoice.set(newInvoice);
        customer.clear();
        day = Double.NaN;
        status = OrderStatus.BOUGHT;
        statusWord = "";
        isOtherCurrency = false;
        otherCurrency = "";
        unmet.clear();
    }

    public void copyFrom(OrderContext other) {
        invoice.set(other.invoice);
        customer.set(other.customer);
        day = other.day;
        status = other.status;
        statusWord = other.statusWord;
        isOtherCurrency = other.isOtherCurrency;
        otherCurrency = other.otherCurrency;
        unmet.clear();
        unmet.or(other.unmet);
    }
}
