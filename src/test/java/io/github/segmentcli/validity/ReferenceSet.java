package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A data set of {@code src/test/resources/reference/validity}: features and the label that scikit-learn gave each row. */
final class ReferenceSet {

    final Matrix matrix;
    final Clustering clustering;

    private ReferenceSet(Matrix matrix, Clustering clustering) {
        this.matrix = matrix;
        this.clustering = clustering;
    }

    static ReferenceSet named(String name) {
        return in("validity", name);
    }

    /** @param folder of {@code src/test/resources/reference} */
    static ReferenceSet in(String folder, String name) {
        List<String> lines = text(folder, name + ".csv").lines().skip(1).toList();
        int d = lines.get(0).split(",").length - 1;
        double[][] columns = new double[d][lines.size()];
        int[] labels = new int[lines.size()];
        for (int i = 0; i < labels.length; i++) {
            String[] cells = lines.get(i).split(",");
            for (int j = 0; j < d; j++) {
                columns[j][i] = Double.parseDouble(cells[j]);
            }
            labels[i] = Integer.parseInt(cells[d]);
        }
        Matrix matrix = Partitions.matrix(columns);
        return new ReferenceSet(matrix, Partitions.of(matrix, labels));
    }

    static String text(String file) {
        return text("validity", file);
    }

    static String text(String folder, String file) {
        try (InputStream in = ReferenceSet.class.getResourceAsStream("/reference/" + folder + "/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
