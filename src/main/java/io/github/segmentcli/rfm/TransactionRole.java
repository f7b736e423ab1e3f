package io.github.segmentcli.rfm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column of a transaction file is for, and the names that such columns usually have, the likeliest first. */
public enum TransactionRole {
    CUSTOMER(
            "--customer",
            "customer id, customer, customer no, customer nr, customer number, customer code, customer key, cust id, client id,"
                    + " client, client no, member id, member, member no, member number, user id, user, account id, account,"
                    + " buyer id, buyer, shopper id, household id, household key, card id, card no, card number, kunden nr,"
                    + " kunden id, kundennummer, kunde, id client, no client"),
    DATE(
            "--date",
            "date, invoice date, order date, purchase date, transaction date, sale date, sales date, timestamp, datetime,"
                    + " date time, order timestamp, order purchase timestamp, invoice timestamp, created at, purchased at,"
                    + " ordered at, day, time, datum, rechnungsdatum, bestelldatum, kaufdatum, date commande"),
    INVOICE(
            "--invoice",
            "invoice, invoice no, invoice id, invoice number, order id, order no, order number, order, transaction id,"
                    + " transaction no, transaction, basket id, receipt, receipt id, receipt no, bill no, bill id, ticket,"
                    + " ticket id, rechnungs nr, rechnungsnummer, bestell nr, bestellnummer, bon nr"),
    AMOUNT(
            "--amount",
            "amount, total, total amount, line total, line amount, revenue, sales, spend, order value, order total, value,"
                    + " payment, payment value, total price, sales amount, turnover, umsatz, betrag, montant"),
    QUANTITY("--quantity", "quantity, qty, units, pieces, count, items, number of items, menge, anzahl, quantite"),
    PRICE(
            "--price",
            "unit price, price, item price, price per unit, sales price, preis, einzelpreis, stueckpreis, prix");

    private final String flag;
    private final List<String> names;

    TransactionRole(String flag, String names) {
        this.flag = flag;
        this.names = List.of(names.split(", *"));
    }

    /** The option that names the column. */
    public String flag() {
        return flag;
    }

    /** The usual name that {@code column} is, as its place among them; -1 when it is none of them. */
    int place(String column) {
        String letters = letters(column);
        for (int at = 0; at < names.size(); at++) {
            if (letters(names.get(at)).equals(letters)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a column is called so in one of the usual spellings. */
    public boolean isNameOf(String column) {
        return place(column) >= 0;
    }

    /** Every usual spelling of the usual names: {@code customer_id}, {@code CustomerID}, {@code CUSTOMER ID} and so on. */
    List<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        for (String name : names) {
            String[] words = name.split(" ");
            List<String> capital = new ArrayList<>();
            for (String word : words) {
                capital.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
            for (String joint : new String[] {" ", "_", "-", ".", ""}) {
                String lower = String.join(joint, words);
                String title = String.join(joint, capital);
                spellings.add(lower);
                spellings.add(lower.toUpperCase(Locale.ROOT));
                spellings.add(lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
                spellings.add(title);
                spellings.add(title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1));
                spellings.add(title.replaceAll("Id$", "ID"));
                spellings.add(title.substring(0, 1).toLowerCase(Locale.ROOT)
                        + title.substring(1).replaceAll("Id$", "ID"));
            }
        }
        return List.copyOf(spellings);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}
