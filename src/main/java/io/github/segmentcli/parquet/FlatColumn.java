package io.github.segmentcli.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * A column that has one value in each row, or none.
 *
 * @param leaf its number among all columns of values, those within others too, which is its place in a row group
 * @param element as the file describes it
 */
record FlatColumn(String name, int leaf, SchemaElement element) {

    /** The columns of a file that are flat; the names of the others go to {@code nested}. */
    static List<FlatColumn> of(List<SchemaElement> schema, List<String> nested) {
        List<FlatColumn> flat = new ArrayList<>();
        int leaf = 0;
        for (int at = 1; at < schema.size(); ) {
            SchemaElement element = schema.get(at);
            int end = end(schema, at);
            boolean isFlat = element.getNum_children() == 0
                    && element.isSetType()
                    && element.getRepetition_type() != FieldRepetitionType.REPEATED;
            if (isFlat) {
                flat.add(new FlatColumn(element.getName(), leaf, element));
            } else {
                nested.add(element.getName());
            }
            for (; at < end; at++) {
                leaf += schema.get(at).getNum_children() == 0 ? 1 : 0;
            }
        }
        return flat;
    }

    /** Behind an element and all that is within it. */
    private static int end(List<SchemaElement> schema, int at) {
        int open = 1;
        int next = at;
        while (open > 0) {
            open += schema.get(next++).getNum_children() - 1;
        }
        return next;
    }

    boolean isOptional() {
        return element.getRepetition_type() == FieldRepetitionType.OPTIONAL;
    }

    ColumnDescriptor descriptor() {
        PrimitiveTypeName type = element.getType() == Type.BYTE_ARRAY
                ? PrimitiveTypeName.BINARY
                : PrimitiveTypeName.valueOf(element.getType().name());
        var builder = isOptional() ? Types.optional(type) : Types.required(type);
        return new ColumnDescriptor(
                new String[] {name}, builder.length(element.getType_length()).named(name), 0, isOptional() ? 1 : 0);
    }
}
