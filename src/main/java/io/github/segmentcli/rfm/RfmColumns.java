package io.github.segmentcli.rfm;

import io.github.segmentcli.rfm.purchases.CustomerIndex;
import java.util.Arrays;

/**
 * The columns of the table of customers; while they are filled with a place for each customer of the index, then without those who have no
 * purchase.
 */
final class RfmColumns {
    final boolean priced;
    final boolean counted;
    int size;
    /** By place in the table, the number in the index of names. */
    int[] numbers;

    int[] recency;
    int[] frequency;
    int[] tenure;
    double[] monetary;
    double[] paid;
    double[] items;

    final CustomerIndex index;

    RfmColumns(CustomerIndex index, int customers, boolean priced, boolean counted) {
        this.index = index;
        this.priced = priced;
        this.counted = counted;
        numbers = new int[customers];
        recency = new int[customers];
        frequency = new int[customers];
        tenure = new int[customers];
        monetary = new double[priced ? customers : 0];
        paid = new double[priced ? customers : 0];
        items = new double[counted ? customers : 0];
    }

    /** Closes up the places of those who have no purchase. */
    void close() {
        for (int customer = 0; customer < frequency.length; customer++) {
            if (frequency[customer] > 0) {
                numbers[size] = customer;
                recency[size] = recency[customer];
                frequency[size] = frequency[customer];
                tenure[size] = tenure[customer];
                if (priced) {
                    monetary[size] = monetary[customer];
                    paid[size] = paid[customer];
                }
                if (counted) {
                    items[size] = items[customer];
                }
                size++;
            }
        }
        numbers = Arrays.copyOf(numbers, size);
        recency = Arrays.copyOf(recency, size);
        frequency = Arrays.copyOf(frequency, size);
        tenure = Arrays.copyOf(tenure, size);
        monetary = priced ? Arrays.copyOf(monetary, size) : monetary;
        paid = priced ? Arrays.copyOf(paid, size) : paid;
        items = counted ? Arrays.copyOf(items, size) : items;
    }
}
