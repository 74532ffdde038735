/** By this name Windows knows whose notices they are; the installer’s shortcut bears the same (electron-builder.yml). */
export const appId = 'cn.luodi.desktop';
