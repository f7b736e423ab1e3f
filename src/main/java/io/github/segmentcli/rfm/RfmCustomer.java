package io.github.segmentcli.rfm;

import java.util.OptionalDouble;

/**
 * A customer made out of transactions.
 *
 * @param id as it stood in the file
 * @param recencyDays whole days from the last purchase to the day of reference
 * @param frequency purchases that were not cancelled, at least 1
 * @param monetary all that was paid less all that was given back; empty without amounts
 * @param averageBasket monetary per purchase
 * @param items units bought less units given back; empty without quantities
 * @param tenureDays whole days from the first purchase to the day of reference
 * @param daysBetween mean days between purchases; empty for a single one
 * @param refundShare what was given back, as a share of what was paid; empty without amounts
 * @param recencyScore from 1 to 5 (or as many as were asked for), the highest for the most recent
 * @param frequencyScore the highest for the most frequent
 * @param monetaryScore the highest for those that spent most; 0 without amounts
 * @param cell the name of the cell of the three; empty where there are no names
 */
public record RfmCustomer(
        String id,
        int recencyDays,
        int frequency,
        OptionalDouble monetary,
        OptionalDouble averageBasket,
        OptionalDouble items,
        int tenureDays,
        OptionalDouble daysBetween,
        OptionalDouble refundShare,
        int recencyScore,
        int frequencyScore,
        int monetaryScore,
        String cell) {

    /** The scores as one number, such as 555; two digits without amounts. */
    public String jointScore() {
        return "" + recencyScore + frequencyScore + (monetaryScore == 0 ? "" : monetaryScore);
    }

    /** The name of the cell, or the joint score where cells have no names. */
    String cellOrScore() {
        return cell.isEmpty() ? jointScore() : cell;
    }
}
