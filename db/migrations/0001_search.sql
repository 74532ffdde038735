-- The bigram index over searchDoc: made by the app, so it holds no text of its own (contentless).
CREATE VIRTUAL TABLE `searchIndex` USING fts5(`grams`, content='', contentless_delete=1, detail=none);
